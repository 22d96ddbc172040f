package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.util.Collection;
import java.util.Map;

/** Tells what came in for signed contracts; the module that collects the money answers. */
public interface ContractMoney {

    /** By contract; contracts of which nothing is collected are left out. */
    Map<ContractId, Standing> of(Collection<ContractId> contracts);

    /**
     * How a contract stands.
     *
     * @param outstanding what is neither received nor given up
     */
    record Standing(Money received, Money outstanding) {}
}
