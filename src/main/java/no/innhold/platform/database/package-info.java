/** PostgreSQL inside the service: started, kept and stopped with it when no other database is configured. */
@NullMarked
package no.innhold.platform.database;

import org.jspecify.annotations.NullMarked;
