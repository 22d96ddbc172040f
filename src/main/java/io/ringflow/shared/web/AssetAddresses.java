package io.ringflow.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the digest of its content into the address of each asset, and leaves all other links of a page alone: Spring's filter
 * by itself looks for a file behind every link, in every jar, which was a third of what a page with many links cost.
 */
@Component
class AssetAddresses extends ResourceUrlEncodingFilter {

    private static final String ASSETS = "/assets/";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String assets = ((HttpServletRequest) request).getContextPath() + ASSETS;
        super.doFilter(
                request,
                response,
                (wrapped, encoding) -> chain.doFilter(
                        wrapped,
                        new OnlyAssets((HttpServletResponse) encoding, (HttpServletResponse) response, assets)));
    }

    /** Leaves links that do not lead to assets to the response as it was. */
    private static final class OnlyAssets extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;
        private final String assets;

        OnlyAssets(HttpServletResponse encoding, HttpServletResponse plain, String assets) {
            super(encoding);
            this.plain = plain;
            this.assets = assets;
        }

        @Override
        public String encodeURL(String url) {
            return url.startsWith(assets) ? super.encodeURL(url) : plain.encodeURL(url);
        }
    }
}
