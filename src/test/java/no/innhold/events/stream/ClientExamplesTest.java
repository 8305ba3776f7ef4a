package no.innhold.events.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two clients that the README shows are compiled and follow this service. */
@QuarkusTest
class ClientExamplesTest {

    private static final Logger LOG = Logger.getLogger(ClientExamplesTest.class);
    private static final Path CLIENTS = Path.of("src/docs/clients");
    private static final Path TYPESCRIPT = Path.of("openapi/node_modules/typescript/bin/tsc");
    private static final int PATIENCE_SECONDS = 60;

    @Inject
    Editor editor;

    @TempDir
    Path folder;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_client_in_kotlin_follows() throws Exception {
        String compiler = jars(Path.of("target/kotlin"));
        String library = jars(Path.of("target/kotlin"), "kotlin-stdlib")
                + File.pathSeparator
                + String.join(
                        File.pathSeparator, jar(ObjectMapper.class), jar(TypeReference.class), jar(JsonInclude.class));
        compile(
                java(),
                "-cp",
                compiler,
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-cp",
                library,
                "-d",
                folder.toString(),
                CLIENTS.resolve("Follow.kt").toString());

        String[] client = {java(), "-cp", folder + File.pathSeparator + library, "FollowKt"};
        follows("klient-kotlin", client);
        waitsAndComesBack(client);
    }

    @Test
    void the_client_in_typescript_follows() throws Exception {
        if (!Files.exists(TYPESCRIPT)) {
            LOG.warn("not checked: the client in TypeScript; `npm --prefix openapi ci` gets its compiler");
            return;
        }
        compile(
                "node",
                TYPESCRIPT.toString(),
                "--target",
                "es2023",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                "--lib",
                "es2023,dom",
                "--strict",
                "--outDir",
                folder.toString(),
                CLIENTS.resolve("follow.ts").toString());
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");

        String[] client = {"node", folder.resolve("follow.js").toString()};
        follows("klient-typescript", client);
        waitsAndComesBack(client);
    }

    @Test
    void the_readme_shows_them_as_they_are() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains("```ts\n" + Files.readString(CLIENTS.resolve("follow.ts")) + "```\n");
        assertThat(readme).contains("```kotlin\n" + Files.readString(CLIENTS.resolve("Follow.kt")) + "```\n");
    }

    /** It has the present state first, and then tells of what is published. */
    private void follows(String slug, String... command) throws Exception {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.add("http://localhost:" + RestAssured.port);
        Process client = new ProcessBuilder(whole).redirectErrorStream(true).start();
        try (BufferedReader output = client.inputReader(StandardCharsets.UTF_8)) {
            assertThat(line(output)).matches("[1-9]\\d* items");
            // whether it listens by now or not, it may miss nothing
            editor.live(
                    ContentType.NEWS, "nb", "{\"slug\":\"%s\",\"title\":\"Ny\",\"category\":\"news\"}".formatted(slug));
            String told = line(output);
            while (!told.contains("\"slug\":\"" + slug + "\"")) {
                told = line(output);
            }
            assertThat(told).contains("\"kind\":\"published\"").contains("\"title\":\"Ny\"");
        } finally {
            client.destroyForcibly().waitFor();
        }
    }

    /** It waits as it is told, and outlives a restart of the service. */
    private static void waitsAndComesBack(String... command) throws Exception {
        try (FadingService service = new FadingService()) {
            List<String> whole = new ArrayList<>(List.of(command));
            whole.add(service.address());
            Process client = new ProcessBuilder(whole).redirectErrorStream(true).start();
            try (BufferedReader output = client.inputReader(StandardCharsets.UTF_8)) {
                FadingService.Call tooMany = service.next();
                tooMany.answer(429, "{}", "Retry-After", "5");
                FadingService.Call pages = service.next();
                assertThat(pages.since(tooMany)).isGreaterThan(Duration.ofMillis(4_900));
                pages.answer(200, "{\"items\":[],\"next\":\"a\",\"more\":false}");
                FadingService.Call stream = service.next();
                assertThat(stream.target()).isEqualTo("/v1/changes/stream?expand=item");
                assertThat(stream.header("Last-Event-ID")).isEqualTo("a");
                // the last event is not complete, so it has not come
                stream.answer(200, ": listening\nid: b\nretry: 4000\n\nid: c\ndata: {\"id\"");
                FadingService.Call cutOff = service.next();
                assertThat(cutOff.target()).endsWith("&since=b");
                assertThat(cutOff.since(stream)).isGreaterThan(Duration.ofMillis(3_900));

                service.goAway();
                lineWith("(ECONNREFUSED|ConnectException)", output);
                service.comeBack();

                service.next().answer(200, "{\"items\":[],\"next\":\"d\",\"more\":false}");
                service.next().answer(200, "id: e\ndata: {\"id\":\"x\",\"locale\":\"nb\"}\n\n");
                lineWith("\"id\":\"x\"", output);
            } finally {
                client.destroyForcibly().waitFor();
            }
        }
    }

    private static void lineWith(String pattern, BufferedReader output) throws Exception {
        Pattern wanted = Pattern.compile(pattern);
        String told = line(output);
        while (!wanted.matcher(told).find()) {
            told = line(output);
        }
    }

    private static String line(BufferedReader output) throws Exception {
        return CompletableFuture.supplyAsync(() -> read(output)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static String read(BufferedReader output) {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError("the client has ended");
            }
            return line;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void compile(String... command) throws IOException, InterruptedException {
        Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor()).as(output).isZero();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jars(Path folder, String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> Stream.of(names).allMatch(file::contains))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
