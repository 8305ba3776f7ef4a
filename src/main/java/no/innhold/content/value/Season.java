package no.innhold.content.value;

/** The four seasons of EDTF, in the order of their codes 21 to 24. */
enum Season {
    SPRING(3, "våren", "våren", "spring"),
    SUMMER(6, "sommeren", "sommaren", "summer"),
    AUTUMN(9, "høsten", "hausten", "autumn"),
    WINTER(12, "vinteren", "vinteren", "winter");

    private static final int FIRST_CODE = 21;

    private final int firstMonth;
    private final String bokmal;
    private final String nynorsk;
    private final String english;

    Season(int firstMonth, String bokmal, String nynorsk, String english) {
        this.firstMonth = firstMonth;
        this.bokmal = bokmal;
        this.nynorsk = nynorsk;
        this.english = english;
    }

    static Season of(int code) {
        return values()[code - FIRST_CODE];
    }

    static Season beginningIn(int month) {
        return values()[month / 3 - 1];
    }

    int firstMonth() {
        return firstMonth;
    }

    String name(LabelLanguage language) {
        return switch (language) {
            case BOKMAL -> bokmal;
            case NYNORSK -> nynorsk;
            case ENGLISH -> english;
        };
    }
}
