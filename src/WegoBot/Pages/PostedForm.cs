using System.Text;

namespace WegoBot.Pages;

/// <summary>The fields of a posted form, read strictly: at most 16 KB, valid UTF-8, no field twice. Anything else is refused, never repaired.</summary>
/// <remarks>
/// <see cref="HttpRequest.ReadFormAsync"/> is not used: it replaces invalid UTF-8 by other characters and joins fields that occur twice.
/// </remarks>
public sealed class PostedForm
{
    public const int MaxBytes = 16 * 1024;

    /// <summary>The most characters that a person may send in one message.</summary>
    public const int MaxTextLength = 2000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string> _fields = [];

    private PostedForm()
    {
    }

    /// <summary>A field's text; null when the form has no such field.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Every field, in the order in which it was posted.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>Reads the form of a request, or says why it cannot be read. It can be called again: the body is read once.</summary>
    public static async Task<(PostedForm? Form, PageError Error)> Read(HttpRequest request)
    {
        var items = request.HttpContext.Items;
        if (items.TryGetValue(typeof(PostedForm), out var read) && read is ValueTuple<PostedForm?, PageError> known)
            return known;
        var result = await ReadOnce(request);
        items[typeof(PostedForm)] = result;
        return result;
    }

    private static async Task<(PostedForm? Form, PageError Error)> ReadOnce(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart", StringComparison.OrdinalIgnoreCase))
            return (null, PageError.Unreadable);
        if (request.ContentLength > MaxBytes)
            return (null, PageError.TooLong);
        var body = await Body(request);
        if (body is null)
            return (null, PageError.TooLong);
        return Parse(body) is { } form ? (form, PageError.None) : (null, PageError.Unreadable);
    }

    internal static PostedForm? Parse(byte[] body)
    {
        var form = new PostedForm();
        foreach (var pair in Split(body))
        {
            var equals = pair.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            var value = Decode(equals < 0 ? default : pair[(equals + 1)..]);
            if (name is null || value is null || !form._fields.TryAdd(name, value))
                return null;
        }

        return form;
    }

    private static async Task<byte[]?> Body(HttpRequest request)
    {
        var body = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length > MaxBytes ? null : body[..length];
    }

    private static List<byte[]> Split(byte[] body)
    {
        var pairs = new List<byte[]>();
        foreach (var range in body.AsSpan().Split((byte)'&'))
            if (body[range] is { Length: > 0 } pair)
                pairs.Add(pair);
        return pairs;
    }

    private static string? Decode(ReadOnlySpan<byte> encoded)
    {
        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != '%')
                bytes.Add(encoded[i] == '+' ? (byte)' ' : encoded[i]);
            else if (i + 2 < encoded.Length && char.IsAsciiHexDigit((char)encoded[i + 1]) && char.IsAsciiHexDigit((char)encoded[i + 2]))
                bytes.Add(byte.Parse(encoded[++i..(++i + 1)], System.Globalization.NumberStyles.AllowHexSpecifier, null));
            else
                return null;
        }

        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
