package io.ringflow.engine.bundle;

import io.ringflow.shared.Preparation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the models, rules and forms that come with a release live at its first start, whichever node that is. A bundle that was
 * shipped before is left alone, so a node of an older release that starts again takes nothing back.
 */
@Component
@Order(Preparation.MODELS)
class BundleDeployer implements Preparation {

    private final BundlesOfRelease bundles;
    private final ShippedModels shipped;
    private final Shipping shipping;
    private final GoingLive goingLive;
    private final TransactionTemplate transaction;
    private final boolean shipAgain;

    /** @param shipAgain also what was shipped before, which is how a company goes back to an older release */
    BundleDeployer(
            BundlesOfRelease bundles,
            ShippedModels shipped,
            Shipping shipping,
            GoingLive goingLive,
            TransactionTemplate transaction,
            @Value("${ringflow.models.ship-again}") boolean shipAgain) {
        this.bundles = bundles;
        this.shipped = shipped;
        this.shipping = shipping;
        this.goingLive = goingLive;
        this.transaction = transaction;
        this.shipAgain = shipAgain;
    }

    @Override
    public void prepare() {
        bundles.all().forEach(bundle -> ship(bundle, bundles.release(), shipAgain));
    }

    void ship(Bundle bundle, String release, boolean again) {
        if (again || !shipped.knows(bundle)) {
            transaction.executeWithoutResult(status -> {
                goingLive.waitForOtherNodes();
                if (again) {
                    shipped.forgetBundles(bundle.module());
                }
                if (!shipped.knows(bundle)) {
                    shipping.ship(bundle, release);
                }
            });
        }
    }
}
