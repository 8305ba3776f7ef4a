import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.util.stream.Stream

/** Keeps a copy of everything public and tells what changes. */
class Follow(private val service: String) {
    private val client = HttpClient.newHttpClient()
    private val json = ObjectMapper()
    private val copy = HashMap<String, JsonNode>() // by document and locale
    private var token = ""
    private var pause = 3_000L // milliseconds before it tries again

    private fun apply(change: JsonNode) {
        val key = change["id"].asText() + " " + change.path("locale").asText()
        if (change.has("item")) copy[key] = change["item"] else copy.keys.removeIf { it.startsWith(key) }
    }

    private fun get(path: String, header: String, value: String): HttpResponse<Stream<String>> {
        pause = 3_000
        val request = HttpRequest.newBuilder(URI(service + path)).header(header, value).build()
        val answer = client.send(request, BodyHandlers.ofLines())
        answer.headers().firstValue("Retry-After").ifPresent { pause = 1_000 * it.toLong() }
        check(answer.statusCode() in listOf(200, 410)) { answer.body().toList() }
        return answer
    }

    private fun sync() {
        do {
            val since = if (token == "") "" else "&since=$token"
            val answer = get("/v1/changes?limit=100&expand=item$since", "Accept", "application/json")
            if (answer.statusCode() == 410) copy.clear() // away for too long: start over
            val page = json.readTree(answer.body().toList().joinToString(""))
            page.path("items").forEach(::apply)
            token = page.path("next").asText()
        } while (page.path("more").asBoolean(true))
        println("${copy.size} items")
    }

    private fun listen() {
        val event = HashMap<String, String>()
        get("/v1/changes/stream?expand=item", "Last-Event-ID", token).body().forEach { line ->
            if (line != "") event[line.substringBefore(":")] = line.substringAfter(":").trim()
            else { // the event is complete
                token = event["id"] ?: token
                pause = event["retry"]?.toLong() ?: pause
                val data = event["data"]
                if (data != null && token == "") copy.clear() // a reset: the token has expired
                else if (data != null) apply(json.readTree(data)).also { println(data) }
                event.clear()
            }
        }
    }

    fun follow() {
        while (true) {
            runCatching { sync() }.mapCatching { listen() }.onFailure(::println)
            Thread.sleep(pause)
        }
    }
}

fun main(arguments: Array<String>) = Follow(arguments[0]).follow()
