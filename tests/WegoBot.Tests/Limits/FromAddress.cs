using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace WegoBot.Tests.Limits;

/// <summary>Lets a request within the test's process come from the address in its header <c>X-Test-Address</c>.</summary>
internal sealed class FromAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            if (http.Request.Headers[Header] is [{ } address])
                http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return rest(http);
        });
        next(app);
    };
}
