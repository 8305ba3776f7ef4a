package no.innhold.contract;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Puts the preparation of a document off, and lets whoever asks for one wait for it. */
@Interceptor
@InBackground
@Priority(Interceptor.Priority.APPLICATION)
class BackgroundInterceptor {

    private static final String PREPARATION = "prepareDocument";

    private final Preparation preparation;

    BackgroundInterceptor(Preparation preparation) {
        this.preparation = preparation;
    }

    @AroundInvoke
    @Nullable
    Object intercept(InvocationContext call) throws Exception {
        if (call.getMethod().getName().equals(PREPARATION)) {
            preparation.add(call::proceed);
            return null;
        }
        preparation.await();
        return call.proceed();
    }
}
