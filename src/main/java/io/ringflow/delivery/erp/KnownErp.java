package io.ringflow.delivery.erp;

import io.ringflow.customer.ErpPresence;
import org.springframework.stereotype.Component;

/** An ERP is connected as soon as there is a key to know it by. */
@Component
class KnownErp implements ErpPresence {

    private final ErpSettings settings;

    KnownErp(ErpSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isConnected() {
        return !settings.keys().isEmpty();
    }
}
