package no.innhold.platform.http.admission;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Work that is done when the test says so. */
@Path("/test-only/held")
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class HeldWork {

    static final List<String> BEGUN = new CopyOnWriteArrayList<>();
    static final Semaphore MAY_END = new Semaphore(0);

    @GET
    @Operation(hidden = true)
    @Path("{name}")
    public String work(@PathParam("name") String name) throws InterruptedException {
        BEGUN.add(name);
        return MAY_END.tryAcquire(10, TimeUnit.SECONDS) ? name : "never told to end";
    }

    @POST
    @Operation(hidden = true)
    @Path("echo")
    public String echo(String body) {
        return body;
    }
}
