package io.ringflow.customer.web;

import io.ringflow.customer.domain.ChangedMeanwhile;
import io.ringflow.customer.domain.FieldOwners;
import io.ringflow.customer.domain.FieldsRefused;
import io.ringflow.customer.domain.ProductDetails;
import io.ringflow.customer.domain.ProductDraft;
import io.ringflow.customer.domain.ProductField;
import io.ringflow.customer.domain.ProductRecords;
import io.ringflow.shared.Money;
import io.ringflow.shared.web.NothingThere;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The products that are sold: looked at by many, changed by few. */
@Controller
@RequestMapping("/products")
class ProductController {

    private final ProductRecords products;
    private final CustomerWords words;
    private final FieldOwners owners;

    ProductController(ProductRecords products, CustomerWords words, FieldOwners owners) {
        this.products = products;
        this.words = words;
        this.owners = owners;
    }

    @GetMapping
    @PreAuthorize(CustomerRights.READ)
    String list(Authentication person, Model model) {
        model.addAttribute("products", products.all());
        model.addAttribute("mayEdit", CustomerRights.mayEditProducts(person));
        return "customer/products";
    }

    @GetMapping("/new")
    @PreAuthorize(CustomerRights.EDIT_PRODUCTS)
    String form(Model model) {
        model.addAttribute("form", ProductForm.empty());
        return "customer/product";
    }

    @PostMapping("/new")
    @PreAuthorize(CustomerRights.EDIT_PRODUCTS)
    String add(
            @ModelAttribute("form") ProductForm form, BindingResult errors, HttpServletResponse response, Model model) {
        Fields fields = new Fields(errors, words);
        ProductDraft draft = draft(form, fields, errors);
        try {
            if (!errors.hasErrors()) {
                products.enter(draft);
                return "redirect:/products";
            }
        } catch (FieldsRefused refused) {
            fields.refuse(refused.fields());
        }
        return refused(words.say("common.check-fields", ""), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
    }

    @GetMapping("/{id:\\d+}")
    @PreAuthorize(CustomerRights.EDIT_PRODUCTS)
    String edit(@PathVariable long id, Model model) {
        ProductDetails product = edited(id, model);
        model.addAttribute("form", ProductForm.of(product));
        return "customer/product";
    }

    @PostMapping("/{id:\\d+}")
    @PreAuthorize(CustomerRights.EDIT_PRODUCTS)
    String change(
            @PathVariable long id,
            @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        edited(id, model);
        Fields fields = new Fields(errors, words);
        ProductDraft draft = draft(form, fields, errors);
        try {
            if (!errors.hasErrors()) {
                products.change(id, Optional.ofNullable(form.version()).orElse(-1), draft);
                return "redirect:/products";
            }
        } catch (FieldsRefused refused) {
            fields.refuse(refused.fields());
        } catch (ChangedMeanwhile meanwhile) {
            model.addAttribute("form", ProductForm.of(existing(id)));
            return refused(
                    Optional.ofNullable(meanwhile.getMessage()).orElse(""), HttpStatus.CONFLICT, response, model);
        }
        return refused(words.say("common.check-fields", ""), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
    }

    private ProductDetails edited(long id, Model model) {
        ProductDetails product = existing(id);
        model.addAttribute("product", product);
        Map<String, String> readOnly = owners.ofErpInProducts().stream()
                .map(ProductField::key)
                .collect(Collectors.toMap(field -> field, field -> words.say("customer.field.ofErp", "")));
        if (readOnly.containsKey(ProductField.LIST_PRICE.key())) {
            readOnly.put("currency", "");
        }
        model.addAttribute("readOnly", readOnly);
        return product;
    }

    private ProductDraft draft(ProductForm form, Fields fields, BindingResult errors) {
        Optional<Money> price = fields.money("price", form.price(), "currency", form.currency());
        if (price.isEmpty() && !errors.hasFieldErrors("price") && !errors.hasFieldErrors("currency")) {
            errors.rejectValue("price", "refused", words.say("customer.field.amount", ""));
        }
        ProductDraft draft = form.draft(price.orElseGet(ProductForm::nothing), fields.amount("cost", form.cost()));
        fields.refuse(products.problems(draft));
        return draft;
    }

    private ProductDetails existing(long id) {
        return products.find(id).orElseThrow(NothingThere::new);
    }

    private static String refused(String sentence, HttpStatus status, HttpServletResponse response, Model model) {
        model.addAttribute("refusal", sentence);
        response.setStatus(status.value());
        return "customer/product";
    }
}
