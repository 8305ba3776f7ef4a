package no.innhold.content.value;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The identifiers that the content model knows. */
public enum IdentifierScheme {
    DOI(Doi::parse),
    ORCID(Orcid::parse),
    ROR(Ror::parse),
    ORG_NUMBER(OrgNumber::parse),
    ISBN(Isbn::parse),
    ISSN(Issn::parse);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<String, Optional<String>> parser;

    IdentifierScheme(Function<String, Optional<String>> parser) {
        this.parser = parser;
    }

    /** The normal form, or empty if it is not valid. */
    public Optional<String> parse(String written) {
        return parser.apply(written);
    }

    /** The key of the text that says how it is written. */
    String form() {
        return "form." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The normal form of what is valid; what is not stays as it is, for validation to refuse. */
    public @Nullable String normalised(@Nullable String written) {
        return written == null ? null : parse(written).orElse(written);
    }
}
