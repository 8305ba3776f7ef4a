/** News: articles, consultation responses, events and announcements. */
@NullMarked
package no.innhold.news;

import org.jspecify.annotations.NullMarked;
