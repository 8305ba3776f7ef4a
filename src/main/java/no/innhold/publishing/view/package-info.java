/** What editors are shown of their content: its newest edition, its state, its history. */
@NullMarked
package no.innhold.publishing.view;

import org.jspecify.annotations.NullMarked;
