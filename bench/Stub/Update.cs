using System.Buffers;
using System.Globalization;
using System.Text;

namespace WegoBot.Bench.Stub;

/// <summary>One update of a person, the same in every delivery.</summary>
/// <param name="id">The update id; ids are consecutive.</param>
/// <param name="person">The person who caused it.</param>
/// <param name="step">The step that it leads to; the first is <c>/start</c>, all others are presses.</param>
/// <param name="pressed">The id of the button that she pressed.</param>
/// <param name="message">The message with that button, or her own message.</param>
internal sealed class Update(int id, Person person, int step, string pressed, int message)
{
    public int Id => id;

    public Person Person => person;

    /// <summary>Whether it was delivered at least once.</summary>
    public bool WasDelivered { get; set; }

    /// <summary>Appends it as the Bot API serialises it.</summary>
    public void Write(ArrayBufferWriter<byte> writer, DateTimeOffset at)
    {
        var now = at.ToUnixTimeSeconds();
        var json = step == 0
            ? string.Create(CultureInfo.InvariantCulture, $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{message}}},"from":{"id":{{{person.Chat}}},"is_bot":false,"first_name":"P","language_code":"bg"},"chat":{"id":{{{person.Chat}}},"first_name":"P","type":"private"},"date":{{{now}}},"text":"/start","entities":[{"offset":0,"length":6,"type":"bot_command"}]}}""")
            : string.Create(CultureInfo.InvariantCulture, $$$"""{"update_id":{{{id}}},"callback_query":{"id":"{{{id}}}","from":{"id":{{{person.Chat}}},"is_bot":false,"first_name":"P","language_code":"bg"},"message":{"message_id":{{{message}}},"from":{"id":1,"is_bot":true,"first_name":"Bot","username":"bench_bot"},"chat":{"id":{{{person.Chat}}},"first_name":"P","type":"private"},"date":{{{now}}}},"chat_instance":"1","data":"{{{pressed}}}"}}""");
        writer.Advance(Encoding.UTF8.GetBytes(json, writer.GetSpan(json.Length * 3)));
    }
}
