package io.ringflow.customer.domain;

import io.ringflow.customer.ProductCatalogue;
import io.ringflow.customer.ProductView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    ProductRecords(
            Products products,
            ProductRules rules,
            NameReservations names,
            Occasions occasions,
            MessageSource messages) {
        this.products = products;
        this.rules = rules;
        this.names = names;
        this.occasions = occasions;
        this.messages = messages;
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
        return products.saveAndFlush(new Product(draft, occasions.now())).view();
    }

    public void change(long id, int version, ProductDraft draft) {
        Product product = products.findById(id).orElseThrow(() -> new UnknownProduct(Long.toString(id)));
        if (product.version() != version) {
            throw new ChangedMeanwhile(product.name());
        }
        check(draft, Optional.of(product));
        product.change(draft, occasions.now());
        products.flush();
    }

    /** Enters a product, or updates the one with the same code, else the same name. A refusal leaves the caller's work whole. */
    @Transactional(noRollbackFor = FieldsRefused.class)
    public Recorded.Result upsert(ProductDraft draft) {
        names.hold(List.of(LOCK));
        Optional<Product> known =
                find(draft.code()).or(() -> find(draft.name())).flatMap(view -> products.findById(view.id()));
        check(draft, known);
        if (known.isEmpty()) {
            products.saveAndFlush(new Product(draft, occasions.now()));
            return Recorded.Result.ADDED;
        }
        ProductDraft before = known.get().draft();
        ProductDraft after =
                before.price().currency().equals(draft.price().currency()) ? draft.orCost(before.cost()) : draft;
        boolean same = before.equals(after);
        known.get().change(after, occasions.now());
        products.flush();
        return same ? Recorded.Result.UNCHANGED : Recorded.Result.CHANGED;
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
