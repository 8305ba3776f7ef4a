package no.innhold.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.delivery.item.ItemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course in full. */
@Schema(name = "Course", description = "A course in full.")
public record CourseDetail(
        @JsonUnwrapped CourseSummary item, @JsonUnwrapped ItemTexts texts) {}
