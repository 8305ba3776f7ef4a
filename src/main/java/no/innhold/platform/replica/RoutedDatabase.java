package no.innhold.platform.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Stands in the place of the default database, for the ORM and for whoever else asks for it: the primary, but for the
 * connections of transactions that have chosen the replica.
 */
@Singleton
class RoutedDatabase {

    private static final String TAKES_CONNECTION = "getConnection";

    @Produces
    @Singleton
    @Default
    @Alternative
    @Priority(1)
    AgroalDataSource routed(BeanManager beans, ReadReplica replica) {
        AgroalDataSource primary = primary(beans);
        return (AgroalDataSource) Proxy.newProxyInstance(
                AgroalDataSource.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (self, method, arguments) -> {
                    boolean elsewhere = method.getName().equals(TAKES_CONNECTION) && replica.isChosen();
                    try {
                        return method.invoke(elsewhere ? replica.database() : primary, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    // any other way of asking for the default one would give the routed one
    private static AgroalDataSource primary(BeanManager beans) {
        Bean<?> primary = beans.getBeans(AgroalDataSource.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> !bean.isAlternative() && bean.getQualifiers().contains(Default.Literal.INSTANCE))
                .findFirst()
                .orElseThrow();
        return (AgroalDataSource)
                beans.getReference(primary, AgroalDataSource.class, beans.createCreationalContext(primary));
    }
}
