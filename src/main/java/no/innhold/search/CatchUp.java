package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.innhold.content.Locales;
import no.innhold.platform.token.SigningKey;
import no.innhold.search.index.SearchIndex;

/** Brings an index to where the database is: from nothing, or by what has changed since. */
@ApplicationScoped
class CatchUp {

    /** Documents read at once: few enough for one statement of reading, many enough to be quick. */
    private static final int SLICE = 200;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Touched touched;
    private final Texts texts;
    private final KeptSynonyms synonyms;
    private final SigningKey signingKey;
    private final Locales locales;

    CatchUp(Touched touched, Texts texts, KeptSynonyms synonyms, SigningKey signingKey, Locales locales) {
        this.touched = touched;
        this.texts = texts;
        this.synonyms = synonyms;
        this.signingKey = signingKey;
        this.locales = locales;
    }

    /** Where the database is. */
    IndexPosition present() {
        return new IndexPosition(IndexPosition.maker(signingKey.secret(), locales.configured()), touched.last());
    }

    /**
     * Fills an empty index.
     *
     * @param goOn asked between two slices
     * @return where it stands; what has changed meanwhile may be in it or not
     * @throws InterruptedException if it is not to go on
     */
    IndexPosition fill(SearchIndex index, BooleanSupplier goOn) throws InterruptedException {
        // the number first: what changes from here on is read once more
        IndexPosition position = present();
        List<UUID> slice = texts.documents(BEFORE_ALL, SLICE);
        while (!slice.isEmpty()) {
            if (!goOn.getAsBoolean()) {
                throw new InterruptedException("the service stops");
            }
            texts.of(slice).forEach(index::replace);
            slice = texts.documents(slice.get(slice.size() - 1), SLICE);
        }
        index.topics(texts.topics());
        index.synonyms(synonyms.inForce());
        index.refresh();
        return position;
    }

    /** Has an index follow what has changed behind its position. */
    Followed follow(SearchIndex index, IndexPosition from) {
        IndexPosition present = present();
        index.synonyms(synonyms.inForce());
        if (present.number() == from.number()) {
            return new Followed(present, false);
        }
        List<UUID> changed = new ArrayList<>(touched.documentsBehind(from.number()));
        boolean erased = touched.isErasedBehind(from.number());
        for (int i = 0; i < changed.size(); i += SLICE) {
            texts.of(changed.subList(i, Math.min(i + SLICE, changed.size()))).forEach(index::replace);
        }
        index.topics(texts.topics());
        index.refresh();
        return new Followed(present, erased);
    }

    /**
     * Where following has led.
     *
     * @param erased whether something that was in the index may be kept nowhere any more
     */
    record Followed(IndexPosition position, boolean erased) {}
}
