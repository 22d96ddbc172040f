package io.ringflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. */
@AnalyzeClasses(packages = "io.ringflow", importOptions = DoNotIncludeTests.class)
class WallsTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(RingflowApplication.class).verify();
    }

    @ArchTest
    static final ArchRule onlyRoomsWithAReasonKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.ringflow.engine..",
                    "io.ringflow.identity..",
                    "io.ringflow.home..",
                    "io.ringflow.workbench..",
                    "io.ringflow.audit..",
                    "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule recordsOfTheDatabaseStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..domain..")
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatIsNeededIsGivenToTheConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule theTimeIsAskedOfTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule pagesDoNotReachAroundTheService = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.springframework.data.repository.."))
            .allowEmptyShould(true);
}
