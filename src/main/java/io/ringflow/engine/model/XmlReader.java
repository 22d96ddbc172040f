package io.ringflow.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/**
 * Reads XML with the engine's kind of parser and none of its dangers: no document type, no entities, nothing fetched, bounded in
 * depth and number.
 */
final class XmlReader {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_ATTRIBUTES = 60;

    private final Map<String, String> namespaces;

    /** @param namespaces the short code of each known namespace; the model's own has the empty one */
    XmlReader(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    /** The root element; empty if the file was refused, which {@code findings} then say. */
    Optional<XmlElement> read(ModelFile file, Findings findings) {
        Handler handler = new Handler();
        try {
            SAXParser parser = parser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            parser.parse(new InputSource(new ByteArrayInputStream(file.content())), handler);
            return Optional.ofNullable(handler.root);
        } catch (Refused refused) {
            findings.refuse(refused.rule, "", "", refused.subject);
        } catch (SAXParseException unreadable) {
            findings.refuse(
                    "xml", "", "", String.valueOf(unreadable.getLineNumber()), String.valueOf(unreadable.getMessage()));
        } catch (SAXException | IOException unreadable) {
            findings.refuse("xml", "", "", "1", String.valueOf(unreadable.getMessage()));
        }
        return Optional.empty();
    }

    private static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Handler extends DefaultHandler2 {

        private @Nullable XmlElement root;
        private @Nullable XmlElement current;
        private @Nullable Locator locator;
        private int depth;
        private int elements;

        @Override
        public void setDocumentLocator(Locator place) {
            locator = place;
        }

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            throw new Refused("doctype", name);
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            throw new Refused("instruction", target);
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes given) throws SAXException {
            if (root == null) {
                requireUtf8();
            }
            if (++depth > DEEPEST) {
                throw new Refused("tooDeep", String.valueOf(DEEPEST));
            }
            if (++elements > MOST_ELEMENTS || given.getLength() > MOST_ATTRIBUTES) {
                throw new Refused("tooManyElements", String.valueOf(MOST_ELEMENTS));
            }
            XmlElement element = new XmlElement(coded(uri, localName), current);
            for (int i = 0; i < given.getLength(); i++) {
                String attributeUri = given.getURI(i);
                String name = attributeUri.isEmpty()
                        ? given.getQName(i)
                        : attributeCode(attributeUri) + ":" + given.getLocalName(i);
                element.attributes.put(name, given.getValue(i));
            }
            if (current == null) {
                root = element;
            } else {
                current.children.add(element);
            }
            current = element;
        }

        private String coded(String uri, String localName) {
            String code = namespaces.getOrDefault(uri, "?");
            return code.isEmpty() ? localName : code + ":" + localName;
        }

        private String attributeCode(String uri) {
            String code = namespaces.getOrDefault(uri, "?");
            return code.isEmpty() ? "model" : code;
        }

        private void requireUtf8() throws SAXException {
            if (locator instanceof Locator2 place) {
                String encoding = String.valueOf(place.getEncoding());
                if (!encoding.equalsIgnoreCase("UTF-8") || !"1.0".equals(place.getXMLVersion())) {
                    throw new Refused("encoding", encoding);
                }
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            depth--;
            current = current == null ? null : current.parent;
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (current != null) {
                current.append(characters, start, length);
            }
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new Refused("doctype", String.valueOf(systemId));
        }
    }

    private static final class Refused extends SAXException {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final String subject;

        Refused(String rule, String subject) {
            super(rule);
            this.rule = rule;
            this.subject = subject;
        }
    }
}
