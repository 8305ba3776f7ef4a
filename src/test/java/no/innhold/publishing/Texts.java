package no.innhold.publishing;

import no.innhold.content.ContentType;

/** Contents that tests send. */
final class Texts {

    private static final String COMMON = """
            "title":"%s","summary":"Kort om saken.","body":"## Bakgrunn\\n\\nEn tekst med [rapporten om recovery](https://example.org/a).",
            "topics":["prov-emne"],
            "image":{"alt":"To i samtale","decorative":false,"caption":"Fra kurset","credit":"Prøve"},
            "links":[{"title":"Kursoversikten","href":"https://example.org/kurs","language":"nb"}],
            "attachments":[{"title":"Musikkterapi","href":"https://example.org/m.pdf","mediaType":"application/pdf",
              "bytes":4400000,"pages":12,"language":"nb"},{"title":"Brosjyre","sizeLabel":"4,4 MB"}],
            "contacts":[{"name":"Servicetorget","role":"Veileder","email":"post@example.org","phone":"51 00 00 00"}],
            "reviewBy":"2031-01-31","canonicalUrl":"https://example.org/sak",""";

    private Texts() {}

    /** What may be published, and no more. */
    static String least(ContentType type, String title) {
        String own =
                switch (type) {
                    case PROJECT -> ",\"status\":\"ongoing\"";
                    case PUBLICATION -> ",\"kind\":\"report\"";
                    case NEWS -> ",\"category\":\"news\"";
                    case COURSE, PAGE -> "";
                };
        return "{\"title\":\"" + title + "\",\"summary\":\"Kort om saken.\"" + own + "}";
    }

    /**
     * Every field filled but the slug. Needs the topic {@code prov-emne} and the organisation {@code prov-fjord}.
     *
     * @param publication what a project refers to, by id or slug
     * @param course likewise
     */
    static String full(ContentType type, String title, String publication, String course) {
        return "{" + COMMON.formatted(title) + own(type, publication, course) + "}";
    }

    private static String own(ContentType type, String publication, String course) {
        return switch (type) {
            case PROJECT -> """
                    "status":"completed","outcome":"permanent-service","period":{"start":"2020-23","end":"2022"},
                    "partners":["prov-fjord"],"funders":["prov-fjord"],"grantNumber":"2020/17",
                    "location":{"name":"Biblioteket","streetAddress":"Rådhusgata 1","postalCode":"4306",
                      "locality":"Sandnes","latitude":58.85,"longitude":5.73},
                    "publications":["%s"],"courses":["%s"]""".formatted(publication, course);
            case PUBLICATION -> """
                    "kind":"journal-article","authors":[{"family":"Prøve","given":"Kari","orcid":"0000-0002-1825-0097",
                      "affiliation":"Universitetet"},{"literal":"Prøvekommunen"}],
                    "issued":"2019-05","containerTitle":"Tidsskrift for prøving","volume":"12","issue":"3","pages":"4-17",
                    "publisher":"prov-fjord","doi":"10.1234/prov","isbn":"9788202123451","issn":"0378-5955",
                    "language":"nb","access":"open","license":"CC BY 4.0","url":"https://example.org/artikkel",
                    "institutions":["prov-fjord"]""";
            case NEWS -> """
                    "category":"event","byline":[{"name":"Redaksjonen","role":"Tekst"}],
                    "related":["publications/%s","courses/%s"]""".formatted(publication, course);
            case COURSE -> """
                    "provider":"prov-fjord","mode":"blended","audience":"next-of-kin",
                    "price":{"amount":150.50,"currency":"NOK"},"enrolmentUrl":"https://example.org/pamelding",
                    "season":"2031-21","sessions":[{"id":"0198c0de-0000-7000-8000-000000000001",
                      "startsAt":"2031-04-01T16:00:00.000Z","endsAt":"2031-04-01T18:00:00.000Z",
                      "location":{"name":"Biblioteket"},"capacity":20,"status":"full",
                      "registrationDeadline":"2031-03-25T22:59:59.000Z"}]""";
            case PAGE -> "\"section\":\"om-oss\"";
        };
    }
}
