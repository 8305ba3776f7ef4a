package no.innhold.delivery.answer;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags of delivered bytes, and the preconditions that use them (RFC 9110, section 13). */
final class EntityTags {

    private static final int HASH_BYTES = 16;
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7E]*)\"");

    private EntityTags() {}

    /** The tag of the unencoded bytes, without quotes; encoded variants add a suffix. */
    static String of(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** True if the client's validators say that it has these bytes; a date counts only where there is no tag. */
    static boolean isKnown(
            String hash,
            @Nullable Instant lastModified,
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return matches(hash, ifNoneMatch);
        }
        return ifModifiedSince != null && lastModified != null && isNotAfter(lastModified, ifModifiedSince);
    }

    // weak comparison: a proxy that compresses weakens the tag, and every encoding stands for the same bytes
    private static boolean matches(String hash, String header) {
        if (header.trim().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (ContentCoding.withoutSuffix(tags.group(1)).equals(hash)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotAfter(Instant lastModified, String date) {
        try {
            return !lastModified.isAfter(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            // RFC 9110, section 13.1.3: a field that is not a valid date is to be ignored
            return false;
        }
    }
}
