package no.innhold.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import no.innhold.bench.server.Answer;
import no.innhold.bench.server.Request;
import no.innhold.bench.server.Server;

/** What readers ask for, from the smallest answer to the largest. The sizes are those of the generated content. */
public final class Cases {

    static final String FIRST_PAGE = "first-page";

    private static final int DEEP_PAGE = 450;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cases() {}

    /**
     * Asks the service for what the requests need: a tag and a cursor.
     *
     * @throws IllegalStateException if it has too little content
     */
    public static List<Case> of(Server service) throws IOException, InterruptedException {
        Request item = Request.of("/v1/news/news-300");
        Request full = Request.of("/v1/news?limit=15&body=html");
        Request first = Request.of("/v1/news?limit=20");
        return List.of(
                new Case("item", "a news item by slug", item),
                new Case("not-modified", "the same, known by its ETag", item.ifNoneMatch(tag(service, item))),
                new Case("full-list", "the first 15 news with their text", full),
                new Case("full-list-gzip", "the same, compressed", full.gzip()),
                new Case(
                        "filtered-list",
                        "8 ongoing projects with their partners",
                        Request.of("/v1/projects?status=ongoing&expand=partners&limit=8")),
                new Case(FIRST_PAGE, "the first 20 news", first),
                new Case("deep-page", "page " + DEEP_PAGE + " of them, by cursor", deepPage(service, first)));
    }

    private static String tag(Server service, Request request) throws IOException, InterruptedException {
        return answer(service, request).header("ETag");
    }

    private static Request deepPage(Server service, Request first) throws IOException, InterruptedException {
        Request page = first;
        for (int number = 1; number < DEEP_PAGE; number++) {
            JsonNode next =
                    JSON.readTree(answer(service, page).body()).path("page").path("next");
            if (!next.isTextual()) {
                throw new IllegalStateException("there are only " + number + " pages of news");
            }
            page = Request.of(next.textValue());
        }
        return page;
    }

    private static Answer answer(Server service, Request request) throws IOException, InterruptedException {
        Answer answer = service.ask(request);
        if (answer.status() != 200) {
            throw new IllegalStateException(request.target() + " is answered " + answer.summary());
        }
        return answer;
    }
}
