package io.ringflow.faults;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Gives every test the same company, founded for the first and closed after the last, because nodes take long to start. */
final class SharedCompany implements ParameterResolver, TestWatcher {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedCompany.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Company.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(
                        "company", any -> new Open(Company.founded().open()), Open.class)
                .company();
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        Report.add(context.getDisplayName() + ": holds");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Report.add(context.getDisplayName() + ": DOES NOT HOLD: " + cause);
    }

    private record Open(Company company) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            company.close();
        }
    }
}
