package no.innhold.publishing;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is erased is nowhere afterwards, and nothing else is missing. */
@QuarkusTest
class ErasureTest {

    private static final String ERASURES = "/manage/v1/erasures";
    private static final String MARK = "qzxv";
    private static final String NAME = "Qzxvia van der Prøvesen";
    private static final String EMAIL = "qzxvia@example.org";

    @Inject
    Editor editor;

    @Inject
    Session session;

    private final Desk admin = Desk.of("admin");
    private final List<UUID> documents = new ArrayList<>();

    @AfterEach
    void cleanUp() {
        documents.forEach(id -> editor.sql("update document set created_by = 'test' where id = '" + id + "'"));
        editor.sql("delete from release where name like 'Prov%'");
        editor.cleanUp();
        editor.sql("delete from erasure");
        editor.sql("delete from vocabulary_entry where slug like 'prov%'");
        // what was taken away without being erased has left its rows in the log
        editor.sql("update event set slug = null where slug like '%" + MARK + "%'");
    }

    @Test
    void of_a_document_nothing_is_left_but_that_there_was_one() {
        editor.topic("prov");
        Edition first = live(ContentType.PUBLICATION, "nb", publication("qzxv-forst"));
        UUID id = first.head().documentId();
        editor.live(ContentType.PUBLICATION, id, "nb", publication("qzxv-na"));
        editor.live(ContentType.PUBLICATION, id, "nn", publication("qzxv-na"));
        editor.draft(ContentType.PUBLICATION, id, "nb", publication("qzxv-utkast"));
        Edition project = live(ContentType.PROJECT, "nb", """
                {"title":"Prosjekt","slug":"prov-prosjekt","status":"ongoing","publications":["%s"]}""".formatted(id));
        Edition other =
                live(ContentType.NEWS, "nb", "{\"title\":\"Flyttet\",\"slug\":\"prov-flyttet\",\"category\":\"news\"}");
        editor.end(other, Ending.Kind.REDIRECT, null, "/v1/publications/qzxv-forst?locale=nb");
        release(id, "user:ola");
        admin.post("/manage/v1/pages", "{\"title\":\"Qzxv\"}", "Idempotency-Key", MARK + "-1")
                .then()
                .statusCode(201);
        editor.sql("delete from edition where title = 'Qzxv'");
        editor.sql("delete from slug_history where slug = 'qzxv'");
        editor.sql(
                "delete from document where type = 'page' and not exists (select 1 from edition e where e.document_id = document.id)");
        assertThat(json("/v1/projects/prov-prosjekt").getList("publications.slug"))
                .isEqualTo(List.of("qzxv-na"));
        Map<String, String> others = others();
        assertThat(tablesWith(MARK)).contains("edition", "served", "slug_history", "ending", "idempotency_key");

        Response erased = admin.post(ERASURES, "{\"document\":\"" + id + "\"}");

        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.jsonPath().getList("documents"))
                .isEqualTo(List.of(Map.of("id", id.toString(), "type", "publication")));
        assertThat(erased.jsonPath().getInt("editions")).isEqualTo(4);
        assertThat(erased.asString()).doesNotContainIgnoringCase(MARK);
        assertThat(tablesWith(MARK)).isEmpty();
        for (String slug : List.of("qzxv-forst", "qzxv-na", "qzxv-utkast")) {
            assertThat(get("/v1/publications/" + slug).statusCode()).isEqualTo(404);
        }
        Response byId = get("/v1/publications/" + id);
        assertThat(byId.statusCode()).isEqualTo(410);
        assertThat(byId.asString()).doesNotContainIgnoringCase(MARK).doesNotContain("\"reason\"");
        for (String rest : List.of("", "/editions", "/editions/1", "/findings")) {
            assertThat(admin.get("/manage/v1/publications/" + id + rest).statusCode())
                    .isEqualTo(404);
        }
        assertThat(admin.put("/manage/v1/publications/" + id, "{\"title\":\"x\"}", "If-Match", "\"3\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.post(ERASURES, "{\"document\":\"" + id + "\"}").statusCode())
                .isEqualTo(404);
        assertThat(json("/v1/projects/prov-prosjekt").getList("publications")).isEmpty();
        assertThat(admin.get("/manage/v1/projects/" + project.head().documentId())
                        .jsonPath()
                        .getList("content.publications"))
                .isEmpty();
        assertThat(get("/v1/news/prov-flyttet").statusCode()).isEqualTo(410);
        assertThat(others()).isEqualTo(others);
        assertThat(session.createNativeQuery("select created_by from document where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .isEqualTo("erased");
        JsonPath deed = admin.get("/manage/v1/audit?limit=1&action=erase").jsonPath();
        assertThat(deed.getString("items[0].document")).isEqualTo(id.toString());
        assertThat(deed.getString("items[0].subject")).isEqualTo("document, 4 editions");
        assertThat(admin.get("/manage/v1/audit/verify").jsonPath().getBoolean("intact"))
                .isTrue();
        // the slug can be taken by others
        live(ContentType.PUBLICATION, "nb", "{\"title\":\"Ny\",\"slug\":\"qzxv-na\",\"kind\":\"report\"}");
        assertThat(get("/v1/publications/qzxv-na").statusCode()).isEqualTo(200);
        assertThat(admin.delete("/manage/v1/topics/prov").statusCode()).isEqualTo(204);
    }

    @Test
    void a_person_is_taken_out_of_every_edition_of_every_document() {
        Map<ContentType, Edition> live = new LinkedHashMap<>();
        for (ContentType type : ContentType.values()) {
            Edition edition = live(type, "nb", personal(type, "prov-" + type.wire()));
            UUID id = edition.head().documentId();
            editor.live(type, id, "nn", personal(type, "prov-" + type.wire()));
            editor.draft(type, id, "en", personal(type, "prov-" + type.wire()));
            live.put(type, edition);
        }
        Edition bystander = live(ContentType.PAGE, "nb", """
                {"title":"Qzxvian van der Prøvesen","body":"Kvz der van","slug":"prov-annen"}""");
        editor.sql("update live_period set change_note = 'Rettet av " + NAME + ".' where edition_id = '"
                + live.get(ContentType.NEWS).id() + "'");
        editor.sql("update edition set saved_by = 'user:QZXVIA@example.org' where id = '"
                + live.get(ContentType.PAGE).id() + "'");
        release(live.get(ContentType.NEWS).head().documentId(), "user:" + EMAIL);
        Map<String, String> others = others();
        String untouched = get("/v1/pages/prov-annen").asString();
        assertThat(json("/v1/publications?author=van%20der%20pr%C3%B8vesen").getInt("page.total"))
                .isEqualTo(1);

        Response erased = admin.post(
                ERASURES, "{\"person\":{\"name\":\" qzxvia  VAN der prøvesen\",\"email\":\"Qzxvia@Example.org\"}}");

        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.jsonPath().getInt("editions")).isEqualTo(15);
        assertThat(erased.jsonPath().getList("documents.id"))
                .containsExactlyInAnyOrderElementsOf(live.values().stream()
                        .map(e -> e.head().documentId().toString())
                        .toList());
        assertThat(erased.jsonPath().getList("addresses")).isEmpty();
        assertThat(erased.asString()).doesNotContainIgnoringCase(MARK);
        assertThat(others()).isEqualTo(others);
        assertThat(get("/v1/pages/prov-annen").asString()).isEqualTo(untouched);
        assertThat(bystander.text().title()).isEqualTo("Qzxvian van der Prøvesen");
        editor.sql("delete from served where edition_id = '" + bystander.id() + "'");
        editor.sql("delete from live_period where edition_id = '" + bystander.id() + "'");
        editor.sql("delete from edition where id = '" + bystander.id() + "'");
        assertThat(tablesWith(MARK)).isEmpty();

        for (ContentType type : ContentType.values()) {
            JsonPath item = json("/v1/" + type.collection() + "/prov-" + type.wire());
            assertThat(item.getString("title")).isEqualTo("[…] og andre");
            assertThat(item.getString("summary")).isEqualTo("Av […]s hånd, se «[…]»");
            assertThat(item.getString("body.html")).contains("[…] skriv til", "Ola Nordmann");
            assertThat(item.getList("contacts.name")).isEqualTo(List.of("Mestringsenheten"));
            assertThat(item.getString("contacts[0].role")).isEqualTo("for […]");
            assertThat(item.getList("links.title")).isEqualTo(List.of("Skriv til […]"));
            assertThat(item.getString("links[0].href")).isNull();
            assertThat(item.getString("image.alt")).isEqualTo("[…] i hagen");
        }
        JsonPath publication = json("/v1/publications/prov-publication");
        assertThat(publication.getList("authors"))
                .isEqualTo(List.of(Map.of("family", "Nordmann", "given", "O."), Map.of("literal", "Kommunen")));
        assertThat(json("/v1/publications?author=van%20der%20pr%C3%B8vesen").getInt("page.total"))
                .isZero();
        assertThat(json("/v1/publications?author=nordmann").getList("items.slug"))
                .contains("prov-publication");
        assertThat(json("/v1/news/prov-news").getList("byline")).isEqualTo(List.of(Map.of("name", "Ola Nordmann")));
        String history = admin.get(
                        "/manage/v1/pages/" + live.get(ContentType.PAGE).head().documentId() + "/editions")
                .jsonPath()
                .getString("items[0].savedBy");
        assertThat(history).isEqualTo("erased");
        assertThat(admin.get("/manage/v1/audit?limit=1&action=erase").jsonPath().getString("items[0].subject"))
                .isEqualTo("person, 15 editions");
        assertThat(admin.get("/manage/v1/audit/verify").jsonPath().getBoolean("intact"))
                .isTrue();

        Response again = admin.post(ERASURES, "{\"person\":{\"email\":\"qzxvia@example.org\"}}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getInt("editions")).isZero();
        JsonPath list = admin.get(ERASURES).then().statusCode(200).extract().jsonPath();
        assertThat(list.getList("items.editions")).isEqualTo(List.of(0, 15));
        assertThat(list.getList("items.documents")).isEqualTo(List.of(0, 5));
        assertThat(list.getList("items.kind")).isEqualTo(List.of("person", "person"));
        assertThat(admin.get(ERASURES + "?limit=1").jsonPath().getString("page.next"))
                .isNotNull();
    }

    /** Names as editors write and paste them; {@code PersonInMarkdownTest} has more. */
    @Test
    void a_name_is_gone_however_it_was_written() {
        String body = String.join(
                "\n\n",
                "Om **Qzxvia** Øvrebø og [oss](https://ok.no).",
                "Om Qzxvia *Øvrebø*, Qzxvia&nbsp;Øvrebø og Qzxvia [Øvrebø](https://x.no).",
                "Qz\u00ADxv\u200Bia\u2060 Øvre\uFEFFbø, Qzxvia\u00ADØvrebø, Qzxvia\u00A0Øvrebø.",
                "Qzxvia  \nØvrebø, Qzxvia\\\nØvrebø, Qzxvia\nØvrebø.",
                "Qzxvia-Øvrebø, Qzxvia_Øvrebø_, QZXVIA ØVREBØs, Qzxvia &Oslash;vreb&oslash;, Qzxvia\\_Øvrebø.",
                "# Qzxvia Øvrebø",
                "| Fornavn | Etternavn |\n|---|---|\n| Qzxvia | Øvrebø |",
                "`Qzxvia Øvrebø`\n\n```\nQzxvia Øvrebø\n```",
                "![Qzxvia Øvrebø](/a.png \"Foto: Qzxvia Øvrebø\")",
                "<!-- Qzxvia Øvrebø --><p title='Qzxvia Øvrebø'>Qzxvia <b>Øvrebø</b></p>",
                "Ola [Nordmann](https://ok.no) *er* her.");
        Map<String, Object> content = Map.of(
                "slug",
                "prov-skrevet",
                "title",
                "Møt **Qzxvia** Øvrebø",
                "summary",
                "Av Qz\u00ADxvia\u2011Øvrebø.",
                "body",
                body,
                "category",
                "news",
                "byline",
                List.of(Map.of("name", "Qzx\u00ADvia  Øvrebø"), Map.of("name", "Ola")),
                "contacts",
                List.of(Map.of("name", "Qzxvia-Øvrebø")),
                "links",
                List.of(Map.of("title", "Rapport", "href", "https://x.no/Qzxvia%20%C3%98vreb%C3%B8.pdf")),
                "image",
                Map.of("alt", "Qzxvia&nbsp;Øvrebø i hagen"));
        Edition edition = live(ContentType.NEWS, "nb", new JsonObject(content).encode());
        editor.sql("update live_period set change_note = 'Om Qzxvia\u00ADØvrebø.' where edition_id = '" + edition.id()
                + "'");
        assertThat(slugs("/v1/search?q=%C3%98vreb%C3%B8")).contains("prov-skrevet");

        Response erased = admin.post(ERASURES, "{\"person\":{\"name\":\"Qzxvia Øvrebø\"}}");

        assertThat(erased.jsonPath().getInt("editions")).isEqualTo(1);
        Response shown = get("/v1/news/prov-skrevet?body=html,markdown,text,blocks");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(letters(shown.asString())).doesNotContain(MARK).doesNotContain("øvrebø");
        assertThat(shown.jsonPath().getString("title")).isEqualTo("Møt **[…]** […]");
        assertThat(shown.jsonPath().getString("body.html"))
                .contains("<p>Om <strong>[…]</strong> […] og <a href=\"https://ok.no\" rel=\"noopener\">oss</a>.</p>")
                .contains("<td>[…]</td><td>[…]</td>")
                .contains("<img src=\"/a.png\" alt=\"[…]\"><figcaption>Foto: […]</figcaption>")
                .endsWith("<p>Ola <a href=\"https://ok.no\" rel=\"noopener\">Nordmann</a> <em>er</em> her.</p>");
        assertThat(shown.jsonPath().getList("byline.name")).isEqualTo(List.of("Ola"));
        assertThat(shown.jsonPath().getList("contacts")).isEmpty();
        assertThat(shown.jsonPath().getString("links[0].href")).isNull();
        assertThat(shown.jsonPath().getString("changeNote")).isEqualTo("Om […].");
        assertThat(slugs("/v1/search?q=%C3%98vreb%C3%B8")).doesNotContain("prov-skrevet");
        assertThat(tablesWith(MARK)).isEmpty();
        String edited = admin.get("/manage/v1/news/" + edition.head().documentId() + "/editions/1")
                .asString();
        assertThat(letters(edited)).doesNotContain(MARK).doesNotContain("øvrebø");
    }

    /** Where nothing else in the edition tells that the person is in it. */
    @Test
    void a_name_that_stands_only_percent_encoded_in_an_address_is_gone() {
        List<String> addresses = List.of(
                "https://x.no/%C3%85se%20Bj%C3%B8rk%C3%A5s.pdf",
                "https://x.no/?q=%c3%a5se+bj%c3%b8rk%c3%a5s",
                "https://x.no/%41%CC%8A%53e-Bj%c3%B8rk%C3%a5s",
                "https://x.no/100%/%C3%85se_Bj%C3%B8rk%C3%A5s?%");
        for (int i = 0; i < addresses.size(); i++) {
            live(ContentType.PAGE, "nb", """
                    {"title":"Vedlegg","slug":"prov-kodet-%1$d","attachments":[{"title":"CV","href":"%2$s"}],
                     "links":[{"title":"CV","href":"%2$s"}],"body":"[CV](%2$s)"}""".formatted(i, addresses.get(i)));
        }
        live(ContentType.PAGE, "nb", """
                {"title":"Andre","slug":"prov-kodet-andre","links":[{"title":"CV","href":"https://x.no/%C3%85se%20B"}]}""");

        Response erased = admin.post(ERASURES, "{\"person\":{\"name\":\"Åse Bjørkås\"}}");

        assertThat(erased.jsonPath().getInt("editions")).isEqualTo(4);
        for (int i = 0; i < addresses.size(); i++) {
            JsonPath page = json("/v1/pages/prov-kodet-" + i);
            assertThat(page.getList("attachments")).isEqualTo(List.of(Map.of("title", "CV", "label", "CV")));
            assertThat(page.getList("links")).isEqualTo(List.of(Map.of("title", "CV")));
            assertThat(page.getString("body.html")).isEqualTo("<p>CV</p>");
        }
        assertThat(json("/v1/pages/prov-kodet-andre").getString("links[0].href"))
                .isEqualTo("https://x.no/%C3%85se%20B");
    }

    @Test
    void no_field_of_any_type_keeps_the_name() {
        String site = "https://www.sandnes.kommune.no/ansatte/qzxvia-vik";
        live(ContentType.PUBLICATION, "nb", """
                {"title":"Rapport","slug":"prov-felt","kind":"journal-article","url":"%s","license":"Qzxvia Vik",
                 "volume":"Qzxvia Vik","issue":"Nr. 2 av Qzxvia Vik","pages":"Qzxvia Vik","containerTitle":"Blad",
                 "doi":"10.1000/qzxvia-vik"}""".formatted(site));
        live(ContentType.COURSE, "nb", """
                {"title":"Kurs","slug":"prov-felt","enrolmentUrl":"https://x.no/?til=qzxvia.vik@x.no"}""");
        live(ContentType.PROJECT, "nb", """
                {"title":"Prosjekt","slug":"prov-felt","status":"ongoing","grantNumber":"NFR Qzxvia Vik 12"}""");
        Edition moved = live(ContentType.PAGE, "nb", "{\"title\":\"Side\",\"slug\":\"prov-felt\"}");
        editor.end(moved, Ending.Kind.REDIRECT, null, site);
        assertThat(get("/v1/pages/prov-felt").statusCode()).isEqualTo(308);

        Response erased = admin.post(ERASURES, "{\"person\":{\"name\":\"Qzxvia Vik\",\"email\":\"qzxvia.vik@x.no\"}}");

        assertThat(erased.jsonPath().getInt("editions")).isEqualTo(3);
        assertThat(erased.jsonPath().getList("documents.type"))
                .containsExactlyInAnyOrder("publication", "course", "project", "page");
        JsonPath publication = json("/v1/publications/prov-felt");
        assertThat(publication.getMap("")).doesNotContainKeys("url", "doi");
        assertThat(publication.getList("findAll { it.key in ['license', 'volume', 'issue', 'pages'] }*.value"))
                .containsExactlyInAnyOrder("[…]", "[…]", "Nr. 2 av […]", "[…]");
        assertThat(publication.getString("citation")).doesNotContainIgnoringCase(MARK);
        assertThat(json("/v1/courses/prov-felt").getMap("")).doesNotContainKey("enrolmentUrl");
        assertThat(json("/v1/projects/prov-felt").getString("grantNumber")).isEqualTo("NFR […] 12");
        Response gone = get("/v1/pages/prov-felt");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.jsonPath().getString("reason")).isEqualTo("gone");
        assertThat(tablesWith(MARK)).isEmpty();
    }

    @Test
    void organisations_and_topics_that_name_the_person_are_told_and_stay() {
        for (String entry : List.of(
                "organisations {\"slug\":\"prov-navn\",\"kind\":\"company\",\"name\":{\"nb\":\"Øye-Qzxvia Våg AS\"}}",
                "organisations {\"slug\":\"prov-adresse\",\"kind\":\"company\",\"name\":{\"nb\":\"A\"},"
                        + "\"url\":\"https://x.no/%C3%98ye%20Qzxvia%20V%C3%A5g\"}",
                "organisations {\"slug\":\"prov-sted\",\"kind\":\"company\",\"name\":{\"nb\":\"B\"},"
                        + "\"location\":{\"streetAddress\":\"c/o Øye Qzxvia Våg\"}}",
                "topics {\"slug\":\"prov-oye-qzxvia-vag\",\"title\":{\"nb\":\"C\"}}",
                "topics {\"slug\":\"prov-annet\",\"title\":{\"nb\":\"Øye Qzxvia\"}}")) {
            String[] call = entry.split(" ", 2);
            admin.post("/manage/v1/" + call[0], call[1]).then().statusCode(201);
        }

        Response erased = admin.post(ERASURES, "{\"person\":{\"name\":\"Øye Qzxvia Våg\"}}");

        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.jsonPath().getList("entries"))
                .isEqualTo(List.of(
                        "/v1/organisations/prov-adresse",
                        "/v1/organisations/prov-navn",
                        "/v1/organisations/prov-sted",
                        "/v1/topics/prov-oye-qzxvia-vag"));
        assertThat(json("/v1/organisations/prov-navn").getString("name")).isEqualTo("Øye-Qzxvia Våg AS");
        assertThat(erased.jsonPath().getList("documents")).isEmpty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    @Test
    void an_address_made_of_the_name_is_told_and_stays() {
        live(ContentType.PAGE, "nb", "{\"title\":\"Møt Qzxvia Prøvesen\"}");
        Response erased = admin.post(ERASURES, "{\"person\":{\"name\":\"Prøvesen, Qzxvia\"}}");
        assertThat(erased.jsonPath().getList("addresses")).isEqualTo(List.of("/v1/pages/mot-qzxvia-provesen"));
        assertThat(json("/v1/pages/mot-qzxvia-provesen").getString("title")).isEqualTo("Møt […]");
    }

    @Test
    void only_administrators_erase_and_only_what_is_said_clearly() {
        String document = "{\"document\":\"0198c0de-0000-7000-8000-000000000000\"}";
        assertThat(Client.request()
                        .contentType("application/json")
                        .body(document)
                        .post(ERASURES)
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(ERASURES).statusCode()).isEqualTo(401);
        for (String role : List.of("reader", "author", "publisher")) {
            assertThat(Desk.of(role).post(ERASURES, document).statusCode()).isEqualTo(403);
            assertThat(Desk.of(role).get(ERASURES).statusCode()).isEqualTo(403);
        }
        assertThat(admin.post(ERASURES, document).statusCode()).isEqualTo(404);
        assertThat(admin.request()
                        .contentType("text/plain")
                        .body(document)
                        .post(ERASURES)
                        .statusCode())
                .isEqualTo(415);
        assertThat(refused("{}")).isEqualTo("422  one-of");
        assertThat(refused("{\"document\":\"0198c0de-0000-7000-8000-000000000000\",\"person\":{\"name\":\"Kari\"}}"))
                .isEqualTo("422  one-of");
        assertThat(refused("{\"person\":{}}")).isEqualTo("422 /person required");
        assertThat(refused("{\"person\":{\"name\":\"  K  \"}}")).isEqualTo("422 /person/name size");
        assertThat(refused("{\"person\":{\"email\":\"ikke en adresse\"}}")).isEqualTo("422 /person/email email");
        assertThat(refused("{\"person\":{\"phone\":\"1\"}}")).isEqualTo("400 /person/phone unknown-property");
        assertThat(admin.post(ERASURES, document, "Idempotency-Key", "prov-2").statusCode())
                .isEqualTo(400);
        assertThat(admin.get(ERASURES + "?kind=person").statusCode()).isEqualTo(400);
    }

    private String refused(String body) {
        Response answer = admin.post(ERASURES, body);
        return answer.statusCode() + " " + answer.jsonPath().getString("errors[0].pointer") + " "
                + answer.jsonPath().getString("errors[0].code");
    }

    private Edition live(ContentType type, String locale, String content) {
        Edition edition = editor.live(type, locale, content);
        documents.add(edition.head().documentId());
        return edition;
    }

    private void release(UUID document, String maker) {
        editor.sql("""
                insert into release (id, name, at, created_at, created_by)
                values ('%1$s', 'Prov', clock_timestamp(), clock_timestamp(), '%2$s')""".formatted(document, maker));
        editor.sql("""
                insert into release_item (release_id, position, document_id, locale, edition_id)
                select '%1$s', e.number, e.document_id, e.locale, e.id from edition e
                where e.document_id = '%1$s' and e.locale = 'nn'""".formatted(document));
    }

    private static String publication(String slug) {
        return """
                {"slug":"%s","title":"Qzxv rapport","summary":"Qzxv","body":"# Qzxv","kind":"report","topics":["prov"],
                 "authors":[{"literal":"Qzxv"}],"links":[{"title":"Qzxv"}]}""".formatted(slug);
    }

    private static String personal(ContentType type, String slug) {
        String typed =
                switch (type) {
                    case PROJECT -> "\"status\":\"ongoing\",\"location\":{\"name\":\"Hos Qzxvia van der Prøvesen\"}";
                    case PUBLICATION -> """
                        "kind":"report","authors":[{"family":"van der Prøvesen","given":"Qzxvia"},
                        {"family":"Nordmann","given":"O."},{"literal":"Prøvesen, Qzxvia van der"},{"literal":"Kommunen"}]""";
                    case NEWS ->
                        "\"category\":\"news\",\"byline\":[{\"name\":\"Qzxvia van der Prøvesen\",\"role\":\"Foto\"},"
                                + "{\"name\":\"Ola Nordmann\"}]";
                    case COURSE -> """
                        "mode":"onsite","sessions":[{"startsAt":"2026-09-01T10:00:00Z","endsAt":"2026-09-01T12:00:00Z",
                        "location":{"name":"Qzxvia van der Prøvesens stue"}}]""";
                    case PAGE -> "\"section\":\"prov\"";
                };
        return """
                {"slug":"%s","title":"Qzxvia van der Prøvesen og andre",
                 "summary":"Av QZXVIA VAN  DER PRØVESENs hånd, se «van der Prøvesen, Qzxvia»",
                 "body":"# Om\\n\\nQzxvia\\nvan der Prøvesen skriv til <qzxvia@example.org> eller [oss](mailto:qzxvia@example.org).\\n\\nOla Nordmann.",
                 "image":{"alt":"Qzxvia van der Prøvesen i hagen","credit":"qzxvia van der prøvesen"},
                 "links":[{"title":"Skriv til Qzxvia van der Prøvesen","href":"mailto:qzxvia@example.org"}],
                 "attachments":[{"title":"CV for Qzxvia van der Prøvesen"}],
                 "contacts":[{"name":"Qzxvia van der Prøvesen"},{"name":"Q. v. P.","email":"QZXVIA@example.org"},
                  {"name":"Mestringsenheten","role":"for Qzxvia van der Prøvesen"}],%s}""".formatted(slug, typed);
    }

    /** Body and tag of what is public and has nothing to do with it. */
    private static Map<String, String> others() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ContentType type : ContentType.values()) {
            String list = "/v1/" + type.collection() + "?limit=100";
            List<String> slugs = json(list).getList("items.slug");
            slugs.stream()
                    .filter(slug -> !slug.startsWith("prov-") && !slug.startsWith(MARK))
                    .forEach(slug -> {
                        String path = "/v1/" + type.collection() + "/" + slug;
                        answers.put(path, get(path).header("ETag"));
                    });
        }
        return answers;
    }

    /** Tables that have the text in any column of any row, in any case. */
    private List<String> tablesWith(String text) {
        List<String> tables = session.createNativeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename", String.class)
                .getResultList();
        return tables.stream()
                .filter(table -> {
                    String row = table.equals("idempotency_key")
                            ? "encode(x.body, 'escape') || cast(x as text)"
                            : "cast(x as text)";
                    return session.createNativeQuery(
                                            "select count(*) from \"" + table + "\" x where lower(" + row
                                                    + ") like :text",
                                            Long.class)
                                    .setParameter("text", "%" + text + "%")
                                    .getSingleResult()
                            > 0;
                })
                .toList();
    }
}
