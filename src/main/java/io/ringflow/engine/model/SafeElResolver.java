package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * The only way from an expression to an object. A palette bean comes before a variable of the same name, so that nobody takes a
 * step's place by setting a variable; what is not known to be harmless is refused.
 */
final class SafeElResolver extends ELResolver {

    private final Palette palette;
    private final ELResolver scope = new VariableScopeElResolver();
    private final ELResolver context = new VariableContextElResolver();
    private final ELResolver arrays = new ArrayELResolver(true);
    private final ELResolver lists = new ListELResolver(true);
    private final ELResolver maps = new MapELResolver(true);
    private final ELResolver beans = new BeanELResolver(true);

    SafeElResolver(Palette palette) {
        this.palette = palette;
    }

    @Override
    public Object getValue(ELContext el, Object base, Object property) {
        String name = String.valueOf(property);
        if (base == null) {
            return named(el, name);
        }
        if (base instanceof Map) {
            return maps.getValue(el, base, property);
        }
        if (base instanceof List && property instanceof Number) {
            return lists.getValue(el, base, property);
        }
        if (base.getClass().isArray()) {
            return arrays.getValue(el, base, property);
        }
        String getter = HarmlessMethods.getter(base, name)
                .filter(found -> !palette.isStep(base))
                .orElseThrow(() -> refusal("property", base, name));
        return beans.invoke(el, base, getter, null, new Object[0]);
    }

    private Object named(ELContext el, String name) {
        if (palette.step(name).isPresent()) {
            el.setPropertyResolved(true);
            return palette.bean(name);
        }
        if (ExpressionRules.isForbidden(name)) {
            throw new UnsafeExpression(new ExpressionProblem("name", name, name));
        }
        Object value = scope.getValue(el, null, name);
        return el.isPropertyResolved() ? value : context.getValue(el, null, name);
    }

    @Override
    public Object invoke(ELContext el, Object base, Object method, Class<?>[] types, Object[] arguments) {
        String name = String.valueOf(method);
        if (palette.isStep(base)) {
            Method declared =
                    palette.method(base, name, arguments.length).orElseThrow(() -> refusal("method", base, name));
            el.setPropertyResolved(true);
            return call(el, base, declared, arguments);
        }
        if (ExpressionRules.isForbidden(name) || !HarmlessMethods.allows(base, name, arguments.length)) {
            throw refusal("method", base, name);
        }
        return beans.invoke(el, base, name, types, arguments);
    }

    private Object call(ELContext el, Object bean, Method method, Object[] arguments) {
        ExpressionFactory factory = (ExpressionFactory) el.getContext(ExpressionFactory.class);
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            boolean absent = arguments[i] == null && !types[i].isPrimitive();
            converted[i] = absent ? null : factory.coerceToType(arguments[i], types[i]);
        }
        try {
            return method.invoke(bean, converted);
        } catch (IllegalAccessException unreachable) {
            throw new ELException(unreachable);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new ELException(failed.getCause());
        }
    }

    private static UnsafeExpression refusal(String code, Object base, String name) {
        return new UnsafeExpression(new ExpressionProblem(code, base.getClass().getSimpleName() + "." + name, name));
    }

    @Override
    public void setValue(ELContext el, Object base, Object property, Object value) {
        throw new UnsafeExpression(new ExpressionProblem("write", String.valueOf(property), String.valueOf(property)));
    }

    @Override
    public boolean isReadOnly(ELContext el, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext el, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext el, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext el, Object base) {
        return Collections.emptyIterator();
    }
}
