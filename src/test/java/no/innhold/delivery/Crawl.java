package no.innhold.delivery;

import static no.innhold.Client.get;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.innhold.content.ContentType;
import no.innhold.search.IndexReady;

/** All that the public can come to, in tests. */
public final class Crawl {

    private static final Map<ContentType, String> EXPAND = Map.of(
            ContentType.PROJECT, "partners,funders,publications,courses",
            ContentType.PUBLICATION, "publisher,projects",
            ContentType.NEWS, "related",
            ContentType.COURSE, "provider,projects");

    private Crawl() {}

    /** Body and entity tag of every answer that can be reached, in each locale and form. */
    public static Map<String, String> answers() {
        Deque<String> open =
                new ArrayDeque<>(List.of("/v1/topics", "/v1/organisations", "/v1/changes?limit=100&expand=item"));
        IndexReady.await();
        for (String words : List.of("hemmelig", "hemmeligheter", "hemmeli", "%C3%A5pen", "fjord", "prov")) {
            open.add("/v1/search?q=" + words + "&limit=100");
            open.add("/v1/search?q=" + words + "&limit=100&sort=-publishedAt&locale=nn");
            open.add("/v1/suggest?q=" + words);
        }
        for (ContentType type : ContentType.values()) {
            String list = "/v1/" + type.collection();
            String expand = EXPAND.containsKey(type) ? "&expand=" + EXPAND.get(type) : "";
            open.add(list);
            open.add(list + "?topic=prov");
            open.add(list + "?q=hemmelig");
            open.add(list + "?limit=7&sort=-updatedAt,title&body=html,markdown,text,blocks" + expand);
            open.add(list + "?locale=nn&limit=100" + expand);
            open.add(
                    list
                            + "?locale=en&limit=100&fields=title,summary,body,links,attachments,contacts,translations,changeNote,topics");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            String target = open.poll();
            if (!answers.containsKey(target)) {
                answers.put(target, answer(target, open));
            }
        }
        return answers;
    }

    private static String answer(String target, Deque<String> open) {
        Response answer = get(target);
        answer.then().statusCode(200);
        JsonPath json = answer.jsonPath();
        if (json.get("items") != null) {
            // what was erased has no address
            json.<String>getList("items.href").stream().filter(Objects::nonNull).forEach(open::add);
            if (target.startsWith("/v1/changes")) {
                if (json.getBoolean("more")) {
                    open.add("/v1/changes?limit=100&expand=item&since=" + json.getString("next"));
                }
            } else if (json.getString("page.next") != null) {
                open.add(json.getString("page.next"));
            }
        } else if (!target.contains("?") && json.get("id") != null) {
            open.add("/v1/" + json.getString("href").split("/")[2] + "/" + json.getString("id"));
            json.<String>getList("translations.href").forEach(open::add);
        }
        return target.startsWith("/v1/search") ? withoutScores(answer) : answer.header("ETag") + answer.asString();
    }

    /** A score compares how frequent a word is in all that is indexed, also in what is yet to come. */
    private static String withoutScores(Response answer) {
        return answer.asString().replaceAll("\"score\":[0-9.E-]+", "");
    }
}
