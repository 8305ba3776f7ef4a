package no.innhold.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.innhold.bench.Statements.Sent;
import no.innhold.bench.Statements.Value;

/** Asks the database how it answers a statement that the service has sent. */
@ApplicationScoped
class Plans {

    private static final Pattern IDENTITIES = Pattern.compile("\\[[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*");

    /**
     * One step of a plan, over all its repetitions.
     *
     * @param table the table it reads, or empty
     * @param alias what the statement calls the table, or empty
     * @param index the index it uses, or empty
     * @param examined rows it looked at, passed on or not
     */
    record Step(String kind, String table, String alias, String index, long examined) {}

    /** What statements of lists and items call the table that they find them in. */
    private static final String ITEMS = "s1_0";

    /** A plan that was carried out. */
    record Plan(List<Step> steps, long blocks, String text) {

        long examined(String table) {
            return examined(step -> step.table().equals(table));
        }

        /** Rows looked at to find the items, without what their columns read of what is around them. */
        long examinedForItems() {
            return examined(step -> step.alias().equals(ITEMS));
        }

        private long examined(Predicate<Step> which) {
            return steps.stream().filter(which).mapToLong(Step::examined).sum();
        }

        List<String> indexes() {
            return steps.stream().map(Step::index).filter(i -> !i.isEmpty()).toList();
        }

        List<String> scannedWhole() {
            return steps.stream()
                    .filter(s -> s.kind().equals("Seq Scan"))
                    .map(Step::table)
                    .toList();
        }
    }

    private final DataSource database;
    private final ObjectMapper json;

    Plans(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The plan with these values, as the first executions of a prepared statement have it. */
    Plan custom(Sent statement) {
        return plan(statement, "force_custom_plan");
    }

    /** The plan for any values, as later executions may have it. */
    Plan generic(Sent statement) {
        return plan(statement, "force_generic_plan");
    }

    private Plan plan(Sent statement, String mode) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local plan_cache_mode = " + mode);
            sql.execute(prepared(statement));
            String values = statement.values().stream().map(Plans::literal).collect(Collectors.joining(", "));
            String execute = "explain (analyze, buffers, format json) execute measured"
                    + (values.isEmpty() ? "" : "(" + values + ")");
            // the first one may have to read from disk
            read(sql, execute);
            Plan plan = read(sql, execute);
            sql.execute("deallocate measured");
            connection.rollback();
            return plan;
        } catch (SQLException e) {
            throw new AssertionError(statement.sql(), e);
        }
    }

    private Plan read(Statement sql, String execute) throws SQLException {
        try (ResultSet rows = sql.executeQuery(execute)) {
            rows.next();
            JsonNode plan = json.readTree(rows.getString(1)).get(0).get("Plan");
            List<Step> steps = new ArrayList<>();
            collect(plan, steps);
            return new Plan(
                    steps,
                    plan.get("Shared Hit Blocks").asLong()
                            + plan.get("Shared Read Blocks").asLong(),
                    plan.toPrettyString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(JsonNode node, List<Step> steps) {
        double loops = node.get("Actual Loops").asDouble();
        double rows = node.get("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble();
        steps.add(new Step(
                node.get("Node Type").asText(),
                node.path("Relation Name").asText(),
                node.path("Alias").asText(),
                node.path("Index Name").asText(),
                Math.round(rows * loops)));
        node.path("Plans").forEach(inner -> collect(inner, steps));
    }

    private static String prepared(Sent statement) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char c : statement.sql().toCharArray()) {
            numbered.append(c == '?' ? "$" + ++number : c);
        }
        String types = statement.values().stream().map(Plans::type).collect(Collectors.joining(", "));
        return "prepare measured" + (types.isEmpty() ? "" : "(" + types + ")") + " as " + numbered;
    }

    private static String type(Value value) {
        return switch (value.type()) {
            case "UUID" -> "uuid";
            case "VARCHAR" -> "varchar";
            case "INTEGER" -> "int";
            case "BIGINT" -> "bigint";
            case "ARRAY" -> IDENTITIES.matcher(value.text()).matches() ? "uuid[]" : "varchar[]";
            case "TIMESTAMP_WITH_TIMEZONE", "TIMESTAMP_UTC", "TIMESTAMP" -> "timestamptz";
            default -> throw new AssertionError("a bound " + value.type());
        };
    }

    private static String literal(Value value) {
        String text = value.type().equals("ARRAY")
                ? value.text().replaceFirst("^\\[", "{").replaceFirst("]$", "}")
                : value.text();
        return "'" + text.replace("'", "''") + "'";
    }
}
