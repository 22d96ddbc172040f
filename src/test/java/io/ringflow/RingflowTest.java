package io.ringflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a PostgreSQL of its own. All such tests share one application and one database, so
 * each makes the records it needs and looks at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ringflow.demo=true",
            "ringflow.demo-company=false",
            "ringflow.scraper.password=known-to-the-tests",
            "ringflow.erp.keys[0].name=former",
            "ringflow.erp.keys[0].secret=" + RingflowTest.FORMER_KEY,
            "ringflow.erp.keys[1].name=present",
            "ringflow.erp.keys[1].secret=" + RingflowTest.KEY,
            "ringflow.master-data.customer.name=ringflow",
            "ringflow.master-data.customer.country=ringflow",
            "ringflow.master-data.customer.phone=ringflow",
            "ringflow.master-data.customer.address=ringflow",
            "ringflow.master-data.product.name=ringflow",
            "ringflow.master-data.product.series=ringflow",
            "ringflow.master-data.product.list-price=ringflow",
            "ringflow.master-data.product.on-sale=ringflow",
            "camunda.bpm.job-execution.enabled=false",
            "management.prometheus.metrics.export.enabled=true"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
public @interface RingflowTest {

    /** With which the ERP of the tests signs. */
    String KEY = "the present secret of the ERP in the tests";

    /** Not taken away yet, so that it holds, too. */
    String FORMER_KEY = "the former secret of the ERP in the tests";
}
