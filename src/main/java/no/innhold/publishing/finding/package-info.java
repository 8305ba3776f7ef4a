/** What is wrong with a text or could be better: errors stop publishing, warnings do not, and none stops saving. */
@NullMarked
package no.innhold.publishing.finding;

import org.jspecify.annotations.NullMarked;
