package no.innhold.content.value;

/** Weighted control digits modulo 11. */
final class Modulus11 {

    private Modulus11() {}

    /**
     * True if the weighted sum of the first digits is a multiple of 11. The control digit is one of them and weighs 1.
     *
     * @param digits 0 to 9, X counting as ten; at least as many as there are weights
     */
    static boolean divides(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
