package io.ringflow.customer.domain;

import io.ringflow.customer.ProductCatalogue;
import io.ringflow.customer.ProductView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the products that are sold; the other modules see them as the catalogue. */
@Service
@Transactional
public class ProductRecords implements ProductCatalogue {

    private static final NameKey LOCK = new NameKey("product");

    private final Products products;
    private final ProductRules rules;
    private final NameReservations names;
    private final Occasions occasions;
    private final MessageSource messages;
    private final FieldOwners owners;
    private final ChangesTold told;

    ProductRecords(
            Products products,
            ProductRules rules,
            NameReservations names,
            Occasions occasions,
            MessageSource messages,
            FieldOwners owners,
            ChangesTold told) {
        this.products = products;
        this.rules = rules;
        this.names = names;
        this.occasions = occasions;
        this.messages = messages;
        this.owners = owners;
        this.told = told;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProductView> onSale() {
        return products.onSale().stream().map(Product::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProductView> find(String codeOrName) {
        String key = Folded.folded(Folded.cleaned(codeOrName));
        List<Product> found = products.called(key);
        return found.stream()
                .filter(product -> product.codeKey().equals(key))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Product::view);
    }

    /** All of them, on sale or not, by name. */
    @Transactional(readOnly = true)
    public List<ProductDetails> all() {
        return products.findAll(Sort.by("nameKey")).stream()
                .map(Product::details)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<ProductDetails> find(long id) {
        return products.findById(id).map(Product::details);
    }

    @Transactional(readOnly = true)
    public Map<String, String> problems(ProductDraft draft) {
        return rules.problems(draft);
    }

    /** @throws FieldsRefused if something cannot be kept, or another product has that code or name */
    public ProductView enter(ProductDraft draft) {
        check(draft, Optional.empty());
        Product entered = products.saveAndFlush(new Product(draft, occasions.now()));
        told.product(entered);
        return entered.view();
    }

    /** @throws FieldsRefused if something cannot be kept, or is changed although the ERP owns it */
    public void change(long id, int version, ProductDraft draft) {
        Product product = products.findById(id).orElseThrow(() -> new UnknownProduct(Long.toString(id)));
        if (product.version() != version) {
            throw new ChangedMeanwhile(product.name());
        }
        check(draft, Optional.of(product));
        owners.check(product.draft(), draft);
        change(product, draft);
    }

    /**
     * Enters a product, or updates the one with the same code, else the same name, but for what the ERP owns. A refusal leaves the
     * caller's work whole.
     */
    @Transactional(noRollbackFor = FieldsRefused.class)
    public TakenProduct upsert(ProductDraft draft) {
        Optional<Product> known = known(draft);
        if (known.isEmpty()) {
            enter(draft);
            return new TakenProduct(Recorded.Result.ADDED, Set.of());
        }
        return updated(known.get(), draft, owners.ofErpInProducts(), this::change);
    }

    /** Enters a product as the ERP says, or updates what it owns of a known one; neither is told back. */
    TakenProduct takeOver(ProductDraft said) {
        Optional<Product> known = known(said);
        if (known.isEmpty()) {
            check(said, Optional.empty());
            products.saveAndFlush(new Product(said, occasions.now()));
            return new TakenProduct(Recorded.Result.ADDED, Set.of());
        }
        return updated(known.get(), said, owners.ofRingflowInProducts(), this::write);
    }

    private Optional<Product> known(ProductDraft draft) {
        names.hold(List.of(LOCK));
        return find(draft.code()).or(() -> find(draft.name())).flatMap(view -> products.findById(view.id()));
    }

    private TakenProduct updated(
            Product product, ProductDraft draft, Set<ProductField> kept, BiConsumer<Product, ProductDraft> change) {
        ProductDraft before = product.draft();
        ProductDraft wanted = draft.keeping(kept, before);
        ProductDraft after =
                before.price().currency().equals(wanted.price().currency()) ? wanted.orCost(before.cost()) : wanted;
        check(after, Optional.of(product));
        change.accept(product, after);
        return new TakenProduct(
                before.equals(after) ? Recorded.Result.UNCHANGED : Recorded.Result.CHANGED,
                kept.stream()
                        .filter(field -> field.differs(before, draft))
                        .filter(field ->
                                field != ProductField.SERIES || !draft.series().isEmpty())
                        .collect(Collectors.toSet()));
    }

    private void change(Product product, ProductDraft draft) {
        ProductDraft before = product.draft();
        write(product, draft);
        if (owners.isToldOf(before, draft)) {
            told.product(product);
        }
    }

    private void write(Product product, ProductDraft draft) {
        product.change(draft, occasions.now());
        products.flush();
    }

    private void check(ProductDraft draft, Optional<Product> self) {
        Map<String, String> problems = rules.problems(draft);
        if (!problems.isEmpty()) {
            throw new FieldsRefused(problems);
        }
        names.hold(List.of(LOCK));
        refuseTaken("code", draft.code(), self);
        refuseTaken("name", draft.name(), self);
    }

    private void refuseTaken(String field, String value, Optional<Product> self) {
        String key = Folded.folded(value);
        products.called(key).stream()
                .filter(product -> self.filter(product::equals).isEmpty())
                .findFirst()
                .ifPresent(product -> {
                    throw new FieldsRefused(Map.of(
                            field,
                            messages.getMessage(
                                    "customer.field.productTaken",
                                    new Object[] {product.name()},
                                    LocaleContextHolder.getLocale())));
                });
    }
}
