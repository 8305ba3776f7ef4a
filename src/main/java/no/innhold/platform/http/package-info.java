/** What holds on every request before any resource sees it: strict paths, request ids, security headers, deadlines. */
@NullMarked
package no.innhold.platform.http;

import org.jspecify.annotations.NullMarked;
