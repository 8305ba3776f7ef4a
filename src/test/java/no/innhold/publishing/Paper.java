package no.innhold.publishing;

import io.restassured.response.Response;
import java.util.List;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.content.ContentType;

/** One document that a test works on over HTTP, in one locale. */
final class Paper {

    private final ContentType type;
    private final String id;
    private final String locale;

    private Paper(ContentType type, String id, String locale) {
        this.type = type;
        this.id = id;
        this.locale = locale;
    }

    /** A new document with this content. */
    static Paper of(ContentType type, String content) {
        Response created = Desk.of("author").post("/manage/v1/" + type.collection(), content);
        created.then().statusCode(201);
        return new Paper(type, created.jsonPath().getString("id"), "nb");
    }

    /** A news item that may be published. */
    static Paper news(String title) {
        return of(ContentType.NEWS, Texts.least(ContentType.NEWS, title));
    }

    /** The same, public. */
    static Paper liveNews(String title) {
        Paper paper = news(title);
        paper.publish("{}").then().statusCode(200);
        return paper;
    }

    /** The same document in another locale, which gets this content. */
    Paper begin(String other, String content) {
        Paper paper = new Paper(type, id, other);
        Desk.of("author")
                .put(paper.path(), content, "If-None-Match", "*")
                .then()
                .statusCode(201);
        return paper;
    }

    String id() {
        return id;
    }

    /** Of the document, without the locale. */
    String document() {
        return "/manage/v1/" + type.collection() + "/" + id;
    }

    String path() {
        return path("");
    }

    /** @param below such as {@code /publish} */
    String path(String below) {
        return document() + below + "?locale=" + locale;
    }

    Response get() {
        return Desk.of("reader").get(path());
    }

    String state() {
        return get().jsonPath().getString("state");
    }

    String slug() {
        return get().jsonPath().getString("slug");
    }

    String tag() {
        return get().header("ETag");
    }

    List<String> live(String member) {
        return get().jsonPath().getList("live." + member);
    }

    Response put(String content) {
        return Desk.of("author").put(path(), content, "If-Match", tag());
    }

    Response patch(String content) {
        return Desk.of("author").patch(path(), content, "If-Match", tag());
    }

    /** Another title, saved. */
    void retitle(String title) {
        patch("{\"title\":\"" + title + "\"}").then().statusCode(200);
    }

    Response publish(String request) {
        return Desk.of("publisher").post(path("/publish"), request, "If-Match", tag());
    }

    Response unpublish(String request) {
        return Desk.of("publisher").post(path("/unpublish"), request, "If-Match", tag());
    }

    Response cancelSchedule() {
        return Desk.of("publisher").delete(path("/schedule"));
    }

    Response trash(String role) {
        return Desk.of(role).delete(path(), "If-Match", tag());
    }

    /** As the public sees it. */
    Response read() {
        return Client.get("/v1/" + type.collection() + "/" + id + "?locale=" + locale);
    }

    /** The title that the public sees. */
    String publicTitle() {
        return read().then().statusCode(200).extract().jsonPath().getString("title");
    }
}
