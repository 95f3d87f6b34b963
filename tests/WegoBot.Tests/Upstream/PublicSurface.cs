using System.Reflection;

namespace WegoBot.Tests.Upstream;

/// <summary>The public surface of a stand-in held against the list of the real package. A line of the list is <c>Type::Member(ParamType name?) : Return</c>.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What the stand-in has and the real package has not, a line each.</summary>
    public static IEnumerable<string> NotIn(IReadOnlyCollection<string> list, IEnumerable<Type> types) =>
        types.SelectMany(Lines).Where(line => !list.Any(real => Fits(line, real)));

    public static string[] List(string package)
    {
        using var stream = typeof(PublicSurface).Assembly.GetManifestResourceStream($"WegoBot.Tests.Upstream.{package}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> Lines(Type type)
    {
        var name = Name(type);
        yield return $"{name} : {Kind(type)}";
        foreach (var member in type.GetMembers(Declared))
        {
            var line = member switch
            {
                FieldInfo { IsSpecialName: true } => null,
                FieldInfo { IsLiteral: true } field when type.IsEnum => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}",
                FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
                PropertyInfo property => $"{property.Name} : {Name(property.PropertyType)} {{ {Accessors(property)}}}",
                EventInfo e => $"{e.Name} : event {Name(e.EventHandlerType!)}",
                ConstructorInfo constructor => $"new({Parameters(constructor)})",
                MethodInfo method when !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) =>
                    $"{method.Name}{Generics(method)}({Parameters(method)}) : {Name(method.ReturnType)}",
                _ => null,
            };
            if (line is not null)
                yield return $"{name}::{line}";
        }
    }

    /// <summary>The same line, but the real one may have a setter more, and parameters more where those are optional.</summary>
    private static bool Fits(string ours, string real)
    {
        if (ours == real || ours.Replace("{ get; }", "{ get; set; }", StringComparison.Ordinal) == real)
            return true;
        if (Split(ours) is not { } us || Split(real) is not { } they || us.Head != they.Head || us.Tail != they.Tail)
            return false;
        var next = 0;
        foreach (var parameter in they.Parameters)
        {
            var same = next < us.Parameters.Length && us.Parameters[next].TrimEnd('?') == parameter.TrimEnd('?');
            if (same && us.Parameters[next].EndsWith('?') && !parameter.EndsWith('?'))
                return false;
            if (same)
                next++;
            else if (!parameter.EndsWith('?'))
                return false;
        }

        return next == us.Parameters.Length;
    }

    private static (string Head, string[] Parameters, string Tail)? Split(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var close = line.LastIndexOf(')');
        return open < 0 ? null : (line[..open], Commas(line[(open + 1)..close]), line[(close + 1)..]);
    }

    private static string[] Commas(string parameters)
    {
        var found = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            depth += parameters[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (parameters[i] != ',' || depth > 0)
                continue;
            found.Add(parameters[start..i].Trim());
            start = i + 1;
        }

        return parameters.Length == 0 ? [] : [.. found, parameters[start..].Trim()];
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : "class";

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { IsPublic: true } ? "get; " : "") + (property.SetMethod is { IsPublic: true } ? "set; " : "");

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}{(one.IsOptional ? "?" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        var arguments = type.GetGenericArguments();
        var place = type.DeclaringType is null ? type.Namespace + "." : "";
        if (type.DeclaringType is { } outer)
        {
            var outers = outer.GetGenericArguments().Length;
            place = (outers == 0 ? Name(outer) : Name(outer.MakeGenericType(arguments[..outers]))) + "+";
            arguments = arguments[outers..];
        }

        return place + type.Name.Split('`')[0] + (arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>");
    }
}
