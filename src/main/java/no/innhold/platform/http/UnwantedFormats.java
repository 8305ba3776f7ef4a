package no.innhold.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A format of weight 0 is one that is not wanted (RFC 9110, section 12.4.2); the framework takes it for the one that is
 * wanted least.
 */
@Singleton
final class UnwantedFormats {

    private static final Pattern NOT_WANTED = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*(;.*)?");

    @ServerRequestFilter(preMatching = true)
    void leaveOut(ContainerRequestContext request) {
        List<String> sent = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (sent == null || sent.stream().noneMatch(value -> value.contains(";"))) {
            return;
        }
        List<String> wanted = new ArrayList<>();
        boolean all = true;
        for (String range : String.join(",", sent).split(",")) {
            if (NOT_WANTED.matcher(range).matches()) {
                all = false;
            } else {
                wanted.add(range.strip());
            }
        }
        if (wanted.isEmpty()) {
            throw new NotAcceptableException();
        }
        if (!all) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, String.join(",", wanted));
        }
    }
}
