package io.ringflow.shared.web;

import io.micrometer.common.KeyValue;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Names requests in the figures. Our own pages are known by their patterns; the process engine's REST and web apps, which our
 * page framework does not serve, by where they are.
 */
@Component
class RequestNames extends DefaultServerRequestObservationConvention {

    private static final String URI = "uri";
    private static final String UNKNOWN = "UNKNOWN";
    private static final List<String> PLACES =
            List.of("/engine-rest", "/camunda/api", "/camunda/app", "/camunda", "/actuator", "/login", "/logout");

    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
        KeyValue known = super.uri(context);
        if (!known.getValue().equals(UNKNOWN) || notFound(context)) {
            return known;
        }
        String path = context.getCarrier().getRequestURI();
        return PLACES.stream()
                .filter(place -> path.equals(place) || path.startsWith(place + "/"))
                .findFirst()
                .map(place -> KeyValue.of(URI, path.equals(place) ? place : place + "/**"))
                .orElse(known);
    }

    private static boolean notFound(ServerRequestObservationContext context) {
        return context.getResponse() != null && context.getResponse().getStatus() == HttpStatus.NOT_FOUND.value();
    }
}
