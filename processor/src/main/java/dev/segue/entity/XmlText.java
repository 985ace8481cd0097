package dev.segue.entity;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML without document types, so that nothing outside of the file is read. */
final class XmlText {

    /** No declaration is longer. */
    private static final int DECLARATION = 200;

    /** Behind the byte order mark of UTF-8, where there is one. */
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?<\\?xml\\b[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)");

    private XmlText() {}

    /** The text of a file, in the encoding that its first bytes say. */
    static String decoded(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        Charset encoding = encoding(bytes);
        try {
            return encoding.newDecoder().decode(rest).toString().replaceFirst("^\\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new IOException("it is not %s, as byte %d shows".formatted(encoding, rest.position() + 1), e);
        }
    }

    private static Charset encoding(byte[] bytes) throws IOException {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(start);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new IOException("Java does not know its encoding " + declared.group(1), e);
        }
    }

    /** The outermost element. */
    static Element parsed(String text) throws IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // else it prints
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXParseException e) {
            // the parser's own words repeat what stands there, which may be a password
            throw new SAXException(
                    "line %d, column %d: this is no XML, or has a document type"
                            .formatted(e.getLineNumber(), e.getColumnNumber()),
                    e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has such a parser", e);
        }
    }

    /** All elements of that local name, however deep. */
    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
