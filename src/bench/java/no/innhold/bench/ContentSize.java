package no.innhold.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many documents of each type to make. */
record ContentSize(int news, int projects, int publications, int courses, int pages) {

    static ContentSize of(BenchConfiguration wanted) {
        return new ContentSize(
                wanted.news(), wanted.projects(), wanted.publications(), wanted.courses(), wanted.pages());
    }

    boolean isEmpty() {
        return news + projects + publications + courses + pages == 0;
    }

    /** By the names of the options and settings. */
    Map<String, Integer> byName() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("news", news);
        sizes.put("projects", projects);
        sizes.put("publications", publications);
        sizes.put("courses", courses);
        sizes.put("pages", pages);
        return sizes;
    }
}
