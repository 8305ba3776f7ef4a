/** How far the public content has moved on: what every cache of answers depends on. */
@NullMarked
package no.innhold.content.epoch;

import org.jspecify.annotations.NullMarked;
