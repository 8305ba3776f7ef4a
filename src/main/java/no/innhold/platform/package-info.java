/** What every part of the service stands on: errors, the HTTP door, strict JSON, the database, configuration. */
@NullMarked
package no.innhold.platform;

import org.jspecify.annotations.NullMarked;
