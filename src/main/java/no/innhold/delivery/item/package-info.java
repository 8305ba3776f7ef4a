/** What an item is made of between database and answer: its row, its texts, and what it refers to. */
@NullMarked
package no.innhold.delivery.item;

import org.jspecify.annotations.NullMarked;
