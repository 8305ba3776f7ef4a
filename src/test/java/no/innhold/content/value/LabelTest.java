package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    private static final Locale NB = Locale.forLanguageTag("nb");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                   | 0 B         | 0 B",
                "999                 | 999 B       | 999 B",
                "1000                | 1 kB        | 1 kB",
                "38499               | 38 kB       | 38 kB",
                "999499              | 999 kB      | 999 kB",
                "999500              | 1 MB        | 1 MB",
                "4400000             | 4,4 MB      | 4.4 MB",
                "9949999             | 9,9 MB      | 9.9 MB",
                "9950000             | 10 MB       | 10 MB",
                "12600000            | 13 MB       | 13 MB",
                "999500000           | 1 GB        | 1 GB",
                "2500000000          | 2,5 GB      | 2.5 GB",
                "1100000000000       | 1,1 TB      | 1.1 TB",
                "9223372036854775807 | 9223372 TB  | 9223372 TB"
            })
    void a_size_is_written_as_readers_expect(long bytes, String norwegian, String english) {
        assertThat(SizeLabel.of(bytes, NB)).isEqualTo(norwegian);
        assertThat(SizeLabel.of(bytes, Locale.forLanguageTag("nn"))).isEqualTo(norwegian);
        assertThat(SizeLabel.of(bytes, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void a_negative_size_is_refused() {
        assertThatThrownBy(() -> SizeLabel.of(-1, NB)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/pdf            | 4400000 |        |    | nb | Musikkterapi (PDF, 4,4 MB)",
                "application/pdf            | 4400000 |        |    | en | Musikkterapi (PDF, 4.4 MB)",
                "application/pdf            |         | 4,4 MB |    | nb | Musikkterapi (PDF, 4,4 MB)",
                "application/pdf            | 4400000 | 5 MB   | 12 | nb | Musikkterapi (PDF, 4,4 MB, 12 sider)",
                "application/pdf            |         |        | 1  | nn | Musikkterapi (PDF, 1 side)",
                "application/pdf            |         |        | 12 | en | Musikkterapi (PDF, 12 pages)",
                "application/pdf            |         |        | 1  | en | Musikkterapi (PDF, 1 page)",
                "Application/PDF; version=2 |         |        |    | nb | Musikkterapi (PDF)",
                "                           | 1000    |        |    | nb | Musikkterapi (1 kB)",
                "application/x-unknown      |         | ' '    |    | nb | Musikkterapi",
                "                           |         |        |    | nb | Musikkterapi"
            })
    void an_attachment_says_what_is_known(
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable String sizeLabel,
            @Nullable Integer pages,
            String language,
            String label) {
        Attachment attachment = new Attachment("Musikkterapi", null, null, mediaType, bytes, sizeLabel, pages, null);

        assertThat(attachment.label(Locale.forLanguageTag(language))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document,   Word",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,         Excel",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation, PowerPoint",
        "application/vnd.oasis.opendocument.text,                                   ODT",
        "text/csv; charset=utf-8,                                                   CSV",
    })
    void a_kind_of_file_has_the_name_that_readers_know(String mediaType, String kind) {
        assertThat(FileKind.of(mediaType)).contains(kind);
    }
}
