package no.innhold.platform.database;

/** Where a database answers and who may enter. */
public record DatabaseAddress(String url, String username, String password) {
    /** Hands the address to Quarkus' datasource; it must come before Quarkus reads its runtime configuration. */
    public void publish() {
        System.setProperty("quarkus.datasource.username", username);
        System.setProperty("quarkus.datasource.password", password);
        System.setProperty(DefaultDatabase.URL_PROPERTY, url);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
