package io.ringflow.delivery.outbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an address must be like to which customers' data may go; a wrong one stops the start. */
final class ReceiverAddress {

    private static final Pattern IN_DIGITS = Pattern.compile("[0-9.]+|\\[.*]");

    private ReceiverAddress() {}

    /** @throws IllegalArgumentException with what is wrong */
    static void check(String url, boolean plainHttp) {
        URI address = parsed(url);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && plainHttp)) {
            throw refused("must begin with https:// (or http:// with ringflow.outbox.plain-http=true)");
        }
        if (address.getHost() == null || address.getHost().isEmpty()) {
            throw refused("must name a host");
        }
        if (address.getUserInfo() != null || address.getFragment() != null) {
            throw refused("must hold neither a password nor a #");
        }
        if (IN_DIGITS.matcher(address.getHost()).matches() && isNobodys(address.getHost())) {
            throw refused("must not be an address that belongs to no receiver");
        }
    }

    private static URI parsed(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException noAddress) {
            throw refused("is no address");
        }
    }

    /** Of the link, where clouds keep their secrets, of many, or of none. */
    private static boolean isNobodys(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException noAddress) {
            return true;
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("ringflow.outbox.url " + why);
    }
}
