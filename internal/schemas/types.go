package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/go/packages"
)

// module is that of the library.
const module = "github.com/crosscheck-go/crosscheck"

// sourceCode is the library's types, with what their comments say.
type sourceCode struct {
	packages map[string]*types.Package
	comments map[token.Pos]string // of types and fields, by where their names stand
}

// load reads the packages of the library's outputs. The folder is one of the repository.
func load(folder string) (*sourceCode, error) {
	config := &packages.Config{Mode: packages.LoadSyntax, Dir: folder}
	loaded, err := packages.Load(config, module, module+"/internal/numeral", module+"/quotes", module+"/claims/timex", module+"/claims/quantity", module+"/claims", module+"/align")
	if err != nil {
		return nil, err
	}
	code := &sourceCode{map[string]*types.Package{}, map[token.Pos]string{}}
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			return nil, p.Errors[0]
		}
		code.packages[strings.TrimPrefix(strings.TrimPrefix(p.PkgPath, module), "/")] = p.Types
		for _, file := range p.Syntax {
			ast.Inspect(file, code.note)
		}
	}
	return code, nil
}

// note keeps the comments of a declaration of types and of the fields of a struct.
func (code *sourceCode) note(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.GenDecl:
		for _, spec := range node.Specs {
			if spec, ok := spec.(*ast.TypeSpec); ok {
				comment := spec.Doc.Text()
				if !node.Lparen.IsValid() {
					comment = node.Doc.Text()
				}
				code.comments[spec.Name.Pos()] = plain(comment)
			}
		}
	case *ast.Field:
		for _, name := range node.Names {
			code.comments[name.Pos()] = plain(cmp.Or(node.Doc.Text(), node.Comment.Text()))
		}
	}
	return true
}

// plain is a comment as one line, without the brackets of links to other names.
func plain(comment string) string {
	words := strings.Fields(comment)
	for i, word := range words {
		if before, name, ok := strings.Cut(word, "["); ok {
			if name, after, ok := strings.Cut(name, "]"); ok {
				words[i] = before + strings.TrimPrefix(name, "*") + after
			}
		}
	}
	return strings.Join(words, " ")
}

// named finds a type by its package and name.
func (code *sourceCode) named(folder, name string) (*types.Named, error) {
	p := code.packages[folder]
	if p == nil {
		return nil, fmt.Errorf("package %s is not loaded", folder)
	}
	object := p.Scope().Lookup(name)
	if object == nil {
		return nil, fmt.Errorf("%s has no type %s", folder, name)
	}
	t, ok := types.Unalias(object.Type()).(*types.Named)
	if !ok {
		return nil, fmt.Errorf("%s of %s is no named type", name, folder)
	}
	return t, nil
}

// A writer makes the schema of one document.
type writer struct {
	code        *sourceCode
	definitions definitions
	from        map[string]types.Type // the types of the definitions
}

// of is the schema of the JSON form of a type.
func (w *writer) of(t types.Type) (*schema, error) {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return w.ofNamed(t)
	case *types.Pointer:
		inner, err := w.of(t.Elem())
		return orNull(inner), err
	case *types.Slice:
		items, err := w.of(t.Elem())
		return &schema{Type: "array", Items: items}, err
	case *types.Array:
		items, err := w.of(t.Elem())
		return &schema{Type: "array", Items: items, MinItems: int(t.Len()), MaxItems: int(t.Len())}, err
	case *types.Basic:
		switch {
		case t.Info()&types.IsString != 0:
			return &schema{Type: "string"}, nil
		case t.Info()&types.IsBoolean != 0:
			return &schema{Type: "boolean"}, nil
		case t.Info()&types.IsInteger != 0:
			return &schema{Type: "integer"}, nil
		case t.Info()&types.IsFloat != 0:
			return &schema{Type: "number"}, nil
		}
	}
	return nil, fmt.Errorf("no schema is known for %s", t)
}

// ofNamed is the schema of a named type: words of which one is given, or an object that is defined once.
func (w *writer) ofNamed(t *types.Named) (*schema, error) {
	if basic, ok := t.Underlying().(*types.Basic); ok {
		s, err := w.of(basic)
		if err == nil && s.Type == "string" {
			s.Enum = constants(t)
			if strings.Contains(w.code.comments[t.Obj().Pos()], `""`) {
				s.Enum = append([]string{""}, s.Enum...)
			}
		}
		return s, err
	}
	if _, ok := t.Underlying().(*types.Struct); !ok {
		return w.of(t.Underlying())
	}
	name := strings.TrimSuffix(lower(t.Obj().Name()), "Wire")
	ref := &schema{Ref: "#/$defs/" + name}
	if known := w.from[name]; known != nil {
		if !types.Identical(known, t) {
			return nil, fmt.Errorf("%s and %s would have one definition", known, t)
		}
		return ref, nil
	}
	w.from[name] = t
	s, err := w.object(t)
	w.definitions[name] = s
	return ref, err
}

// object is the schema of a struct, with the fields that its JSON form has.
func (w *writer) object(t *types.Named) (*schema, error) {
	s := &schema{Type: "object", Description: w.code.comments[t.Obj().Pos()], Properties: &properties{}}
	written, public := t, w.public(t)
	if wire := t.Obj().Pkg().Scope().Lookup(lower(t.Obj().Name()) + "Wire"); wire != nil && writesItself(t) {
		written = wire.Type().(*types.Named)
	} else if writesItself(t) {
		return nil, fmt.Errorf("%s writes itself, and no type %sWire says how", t, lower(t.Obj().Name()))
	}
	if s.Description == "" && public != nil {
		s.Description = w.code.comments[public.Obj().Pos()]
	}
	return s, w.fields(s, written, public)
}

// publicOf are the types behind wire forms of package claims that are called otherwise, or that stand in other packages.
var publicOf = map[string][2]string{
	"quoteWire": {"quotes", "Quote"}, "speakerWire": {"quotes", "Speaker"}, "turnWire": {"quotes", "Turn"},
	"timexWire": {"claims/timex", "Timex"}, "quantityWire": {"claims/quantity", "Quantity"},
}

// public finds the public type whose wire form a type is; the type itself where it is public.
func (w *writer) public(t *types.Named) *types.Named {
	name := t.Obj().Name()
	bare, isWire := strings.CutSuffix(name, "Wire")
	if !isWire {
		return t
	}
	if place, ok := publicOf[name]; ok {
		public, _ := w.code.named(place[0], place[1])
		return public
	}
	first, size := utf8.DecodeRuneInString(bare)
	object := t.Obj().Pkg().Scope().Lookup(string(unicode.ToUpper(first)) + bare[size:])
	if object == nil {
		return nil
	}
	public, _ := types.Unalias(object.Type()).(*types.Named)
	return public
}

// fields adds the fields of a struct to the schema of an object; those of embedded structs stand in the place of these. A
// field without a comment has that of the public type's field of its name.
func (w *writer) fields(s *schema, t, public *types.Named) error {
	fields := t.Underlying().(*types.Struct)
	for i := range fields.NumFields() {
		field := fields.Field(i)
		name, options, _ := strings.Cut(reflect.StructTag(fields.Tag(i)).Get("json"), ",")
		embedded, isNamed := types.Unalias(field.Type()).(*types.Named)
		switch {
		case field.Embedded() && isNamed && name == "":
			if err := w.fields(s, embedded, w.public(embedded)); err != nil {
				return err
			}
			continue
		case name == "-" || !field.Exported():
			continue
		case name == "":
			name = field.Name()
		}
		value, err := w.of(field.Type())
		if err != nil {
			return fmt.Errorf("%s of %s: %w", field.Name(), t, err)
		}
		optional := strings.Contains(options, "omit")
		if optional && len(value.AnyOf) > 0 {
			value = value.AnyOf[0] // it is left out rather than null
		}
		if isSpan(t) {
			value.Minimum = number(0)
		}
		value.Description = cmp.Or(w.code.comments[field.Pos()], w.commentOf(public, field.Name()))
		s.set(name, value, !optional)
	}
	return nil
}

// set adds a property to an object, or changes one that it has by way of an embedded struct.
func (s *schema) set(name string, value *schema, required bool) {
	list := slices.DeleteFunc(*s.Properties, func(p property) bool { return p.name == name })
	s.Required = slices.DeleteFunc(s.Required, func(known string) bool { return known == name })
	list = append(list, property{name, value})
	s.Properties = &list
	if required {
		s.Required = append(s.Required, name)
	}
}

// commentOf is the comment of a field, looked for by its name.
func (w *writer) commentOf(t *types.Named, name string) string {
	if t == nil {
		return ""
	}
	fields, ok := t.Underlying().(*types.Struct)
	for i := 0; ok && i < fields.NumFields(); i++ {
		if fields.Field(i).Name() == name {
			return w.code.comments[fields.Field(i).Pos()]
		}
	}
	return ""
}

// writesItself reports whether a type has a JSON form of its own.
func writesItself(t *types.Named) bool {
	object, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), true, t.Obj().Pkg(), "MarshalJSON")
	method, ok := object.(*types.Func)
	return ok && method.Signature().Recv() != nil && strings.HasSuffix(strings.TrimPrefix(method.Signature().Recv().Type().String(), "*"), "."+t.Obj().Name())
}

func isSpan(t *types.Named) bool { return t.Obj().Name() == "Span" && t.Obj().Pkg().Path() == module }

// constants are the words that a type of strings may have, in the order of the source.
func constants(t *types.Named) []string {
	var found []*types.Const
	scope := t.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && c.Exported() && types.Identical(c.Type(), t) {
			found = append(found, c)
		}
	}
	slices.SortFunc(found, func(a, b *types.Const) int { return cmp.Compare(a.Pos(), b.Pos()) })
	var words []string
	for _, c := range found {
		words = append(words, constant.StringVal(c.Val()))
	}
	return words
}

// lower writes the first letter of a name small.
func lower(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(first)) + name[size:]
}
