/**
 * A read replica of the database, if the deployment names one: {@code QUARKUS_DATASOURCE_REPLICA_JDBC_URL}.
 *
 * <p>A transaction reads either there or on the primary, from its first statement to its last. Writing, and all that is not
 * asked through {@link no.innhold.platform.replica.ReadReplica}, goes to the primary.
 */
@NullMarked
package no.innhold.platform.replica;

import org.jspecify.annotations.NullMarked;
