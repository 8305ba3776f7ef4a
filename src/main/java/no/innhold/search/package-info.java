/** Search across all that is public: what the index is made of, and how it keeps up with the database. */
@NullMarked
package no.innhold.search;

import org.jspecify.annotations.NullMarked;
