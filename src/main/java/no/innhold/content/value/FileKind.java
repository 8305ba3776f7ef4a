package no.innhold.content.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What readers call a kind of file: the program's name where that says more than the ending. */
final class FileKind {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("application/pdf", "PDF"),
            Map.entry("application/msword", "Word"),
            Map.entry(OFFICE + "wordprocessingml.document", "Word"),
            Map.entry("application/vnd.ms-excel", "Excel"),
            Map.entry(OFFICE + "spreadsheetml.sheet", "Excel"),
            Map.entry("application/vnd.ms-powerpoint", "PowerPoint"),
            Map.entry(OFFICE + "presentationml.presentation", "PowerPoint"),
            Map.entry(OPEN_DOCUMENT + "text", "ODT"),
            Map.entry(OPEN_DOCUMENT + "spreadsheet", "ODS"),
            Map.entry(OPEN_DOCUMENT + "presentation", "ODP"),
            Map.entry("application/epub+zip", "EPUB"),
            Map.entry("application/zip", "ZIP"),
            Map.entry("text/csv", "CSV"),
            Map.entry("text/plain", "TXT"),
            Map.entry("image/jpeg", "JPEG"),
            Map.entry("image/png", "PNG"),
            Map.entry("image/gif", "GIF"),
            Map.entry("image/webp", "WebP"),
            Map.entry("image/svg+xml", "SVG"),
            Map.entry("audio/mpeg", "MP3"),
            Map.entry("video/mp4", "MP4"));

    private FileKind() {}

    /** Empty for kinds that readers have no name for. Parameters such as {@code charset} do not count. */
    static Optional<String> of(String mediaType) {
        String essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KINDS.get(essence));
    }
}
