import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** Keeps a copy of everything public and tells what changes. */
class Follow(private val service: String) {
    private val client = HttpClient.newHttpClient()
    private val json = ObjectMapper()
    private val copy = HashMap<String, JsonNode>() // by document and locale
    private var token = ""

    private fun apply(change: JsonNode) {
        val key = change["id"].asText() + " " + change.path("locale").asText()
        if (change.has("item")) copy[key] = change["item"] else copy.keys.removeIf { it.startsWith(key) }
    }

    fun sync(): Int {
        do {
            val request = request("/v1/changes?limit=100&expand=item" + if (token == "") "" else "&since=$token")
            val answer = client.send(request.build(), BodyHandlers.ofString())
            val page = json.readTree(answer.body())
            if (answer.statusCode() == 410) copy.clear() // away for too long: start over
            else check(answer.statusCode() == 200) { answer.body() }
            page.path("items").forEach(::apply)
            token = page.path("next").asText()
        } while (page.path("more").asBoolean(true))
        return copy.size
    }

    fun listen() {
        val request = request("/v1/changes/stream?expand=item").header("Last-Event-ID", token).build()
        client.send(request, BodyHandlers.ofLines()).body().forEach {
            val value = it.substringAfter(":").trim()
            if (it.startsWith("id:")) token = value
            if (it.startsWith("data:") && token == "") copy.clear() // a reset: the token has expired
            else if (it.startsWith("data:")) apply(json.readTree(value)).also { println(value) }
        }
    }

    private fun request(path: String) = HttpRequest.newBuilder(URI(service + path))
}

fun main(arguments: Array<String>) {
    val copy = Follow(arguments[0])
    println("${copy.sync()} items")
    while (true) runCatching { copy.listen() }.onFailure(::println).also { copy.sync() }
}
